import { articleView } from "../samples/article";
import { chromeInSection } from "../samples/chrome";
import { changes, edited, rewritten, untouched } from "../samples/history";
import { artificialIntelligence, frontLink } from "../samples/links";
import { story } from "../samples/stories";
import type { HistoryPageProps } from "./HistoryPage";

const article = { href: story.href, label: story.title };

const view: HistoryPageProps["view"] = {
  kind: "history",
  head: {
    title: `Riwayat perubahan: ${story.title}`,
    description: "Apa yang berubah sesudah terbit, dan kapan.",
    path: `${story.href}/riwayat`,
  },
  chrome: chromeInSection,
  breadcrumbs: [frontLink, artificialIntelligence, article],
  section: artificialIntelligence,
  title: "Riwayat perubahan",
  article,
  published: articleView.published,
  changes,
};

export const examples = {
  full: { view, differences: [edited, untouched, rewritten] },
} satisfies Record<string, HistoryPageProps>;
