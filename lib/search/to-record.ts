import type { CustomRecord } from "pagefind";
import { openBody } from "@/lib/bodies";
import type { SearchRecordView } from "@/lib/views/documents/search-day";
import { missingKeysOf, withKeys } from "./search-words";

/**
 * An article as Pagefind takes it. What is beside the text is searched too, so its tags and authors are found by their
 * names; what a result shows besides is `tampil`.
 *
 * @throws ChangedDuringPublish when its file no longer holds the text that was published
 */
export function toIndexRecord(contentDir: string, record: SearchRecordView): Omit<CustomRecord, "language"> {
  const { href, title, standfirst, tags, authors, section, sectionLabel, kindLabel, iso, dateLabel } = record;
  const text = record.body ? openBody(contentDir, record.body).text() : "";
  const keys = missingKeysOf([title, ...tags].join(" "));
  return {
    url: href,
    content: withKeys(`${standfirst} ${text}`),
    meta: {
      title,
      ...(tags.length > 0 && { tag: tags.join(", ") }),
      ...(authors.length > 0 && { penulis: authors.join(", ") }),
      ...(keys.length > 0 && { akar: keys.join(" ") }),
      tampil: [...(kindLabel === undefined ? [] : [kindLabel]), sectionLabel, dateLabel].join(" · "),
    },
    filters: { kanal: [section], tahun: [iso.slice(0, 4)] },
    sort: { waktu: String(record.minute) },
  };
}
