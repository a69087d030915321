import { acrossRules } from "@/lib/core/advice-rules";
import { issueAt } from "@/lib/core/issue";
import type { ArticleSlug } from "@/lib/core/ids";
import type { ArticleRecord } from "../../record";
import { isPublicAt } from "../../state";
import type { DeskRule } from "./desk";

/** An editor who relates that many articles has chosen; more would not be read. */
const enough = 4;

/**
 * An older article can only name a newer one because somebody came back to it: its readers are sent on to the news. The
 * newer one should then lead back to where the story began. The other way round is how every archive looks (nobody goes
 * back to each older article), and is right.
 */
export const adviseOnRelated: DeskRule = ({ articles, nowMs }) => {
  const readable = articles.map(({ record }) => record).filter((record) => isPublicAt(record, nowMs));
  const bySlug = new Map(readable.map((article) => [article.slug, article]));
  return readable.flatMap((older) =>
    older.fields.related.flatMap((slug) => {
      const newer = bySlug.get(slug);
      if (!newer || !isLater(newer, older) || newer.fields.related.length >= enough) return [];
      if (leadsTo(newer, older.slug)) return [];
      const { file, spots } = newer;
      const place = { file, line: 1, column: 1, ...(spots["related.0"] ?? spots["section"]) };
      return [issueAt(place, acrossRules.related({ other: older.file, slug: older.slug }))];
    }),
  );
};

function isLater(a: ArticleRecord, b: ArticleRecord): boolean {
  return a.fields.publishedAt.epochMs > b.fields.publishedAt.epochMs;
}

/** In its list, or by a link in its text. */
function leadsTo({ fields, body }: ArticleRecord, slug: ArticleSlug): boolean {
  return fields.related.includes(slug) || body.articleLinks.some((link) => link.slug === slug);
}
