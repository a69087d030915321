import type { Catalogue } from "@/lib/content/catalogue";
import type { CorrectionOfArticle } from "@/lib/queries/corrections";
import { listCorrections } from "@/lib/queries/corrections";
import type { FeedFormat } from "@/lib/site/paths";
import { absolute, correctionsPath, feedPath } from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import { toCorrectionEntry } from "../correction";
import type { FeedView } from "./feed";
import { nameFeed } from "./feed";
import type { FeedEntryView } from "./feed-entry";
import { toEntryId } from "./feed-entry";

/** The register has them all. */
const feedLength = 30;

/** The newest corrections of the site, each with its own time, for those who keep an eye on a newsroom. */
export function toCorrectionsFeed(catalogue: Catalogue, format: FeedFormat): FeedView {
  const { site } = catalogue;
  const entries = listCorrections(catalogue)
    .slice(0, feedLength)
    .map((entry) => toEntry(catalogue, entry));
  return {
    kind: "feed",
    format,
    url: absolute(site.url, feedPath(correctionsPath, format)),
    homeUrl: absolute(site.url, correctionsPath),
    title: nameFeed(site, words.corrections),
    description: `Ralat, koreksi, klarifikasi, dan hak jawab terbaru ${site.name}.`,
    updated: entries[0]?.updated,
    entries,
  };
}

function toEntry(catalogue: Catalogue, correctionOfArticle: CorrectionOfArticle): FeedEntryView {
  const { url } = catalogue.site;
  const { article, ...correction } = toCorrectionEntry(catalogue, correctionOfArticle);
  const { id, label, at, text } = correction;
  return {
    id: `${toEntryId(catalogue.site, correctionOfArticle.article)}#${id}`,
    url: `${absolute(url, article.href)}#${id}`,
    title: `${label}: ${article.label}`,
    summary: text,
    published: at.iso,
    updated: at.iso,
    authors: [],
    categories: [label],
    corrections: [correction],
    answers: [],
    corrected: article,
    sources: [],
  };
}
