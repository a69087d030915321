import type { Checked } from "@/lib/core/checked";
import type { Issue } from "@/lib/core/issue";
import type { Site } from "@/lib/site/site";
import type { Proof } from "./advice/proofread";
import type { Picture } from "./article";
import type { Mentions } from "./mentions";
import { readArticle } from "./read-article";
import { readWording } from "./read-wording";
import type { FrontRecord } from "./read-newsroom";
import {
  readAuthor,
  readContentPage,
  readFront,
  readRedirects,
  readSection,
  readSite,
} from "./read-newsroom";
import type {
  ArticleRecord,
  AuthorRecord,
  ContentPageRecord,
  RedirectRecord,
  SectionRecord,
  WordingRecord,
} from "./record";
import type { SourceFile } from "./source-file";
import { kindOfSource } from "./source-file";

/** What one file of the content folder turned out to hold. */
export type SourceRecord =
  | { readonly kind: "article"; readonly record: ArticleRecord }
  | { readonly kind: "author"; readonly record: AuthorRecord }
  | { readonly kind: "section"; readonly record: SectionRecord }
  | { readonly kind: "page"; readonly record: ContentPageRecord }
  | { readonly kind: "site"; readonly record: Site }
  | { readonly kind: "front"; readonly record: FrontRecord }
  | { readonly kind: "redirects"; readonly record: readonly RedirectRecord[] }
  | { readonly kind: "wording"; readonly record: readonly WordingRecord[] }
  | { readonly kind: "picture"; readonly record: Picture };

/** A file as it was read: its record where it has a usable one, and everything that is wrong in it alone. */
export interface SourceReading {
  readonly file: string;
  readonly record?: SourceRecord;
  readonly issues: readonly Issue[];
  /** In place of a record, what the file names of others. */
  readonly mentions?: Mentions;
  /** Only where articles are proofread. */
  readonly proof?: Proof;
}

/**
 * Reads a content file by the kind that its place in the folder gives it.
 *
 * @param timeZone the zone of times that are written without an offset
 * @param wording words to advise against; articles are proofread when it is given
 */
export function readSource(
  source: SourceFile,
  timeZone: string,
  wording?: readonly WordingRecord[],
): SourceReading {
  const kind = kindOfSource(source.path);
  switch (kind) {
    case "article": {
      const { proof, ...read } = readArticle(source, timeZone, wording);
      return { ...reading(source, read, (record) => ({ kind, record })), ...(proof && { proof }) };
    }
    case "author":
      return reading(source, readAuthor(source), (record) => ({ kind, record }));
    case "section":
      return reading(source, readSection(source), (record) => ({ kind, record }));
    case "page":
      return reading(source, readContentPage(source), (record) => ({ kind, record }));
    case "site":
      return reading(source, readSite(source), (record) => ({ kind, record }));
    case "front":
      return reading(source, readFront(source), (record) => ({ kind, record }));
    case "redirects":
      return reading(source, readRedirects(source), (record) => ({ kind, record }));
    case "wording":
      return reading(source, readWording(source), (record) => ({ kind, record }));
    case undefined:
      return { file: source.path, issues: [] };
  }
}

function reading<T>(
  { path }: SourceFile,
  { value, issues, mentions }: Checked<T> & { readonly mentions?: Mentions },
  toRecord: (value: T) => SourceRecord,
): SourceReading {
  const record = value === undefined ? undefined : toRecord(value);
  return { file: path, issues, ...(record ? { record } : mentions && { mentions }) };
}
