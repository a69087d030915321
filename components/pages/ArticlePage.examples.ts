import { answers, articleView, authors, bodyHtml } from "../samples/article";
import { longStory } from "../samples/stories";
import type { ArticlePageProps } from "./ArticlePage";

const { updated, picture, dateline, history, ...required } = articleView;

export const examples = {
  full: { view: articleView, bodyHtml },
  bare: {
    view: {
      ...required,
      authors: [],
      contents: [],
      corrections: [],
      sources: [],
      topics: [],
      related: [],
      earlier: [],
    },
    bodyHtml: "<p>Sebuah kabar pendek.</p>",
  },
  "opinion with a long title": {
    view: { ...articleView, kindLabel: "Opini", title: longStory.title, authors },
    bodyHtml,
  },
  sponsored: {
    view: { ...articleView, articleKind: "sponsored", kindLabel: "Konten bersponsor", corrections: [] },
    bodyHtml,
  },
  "full reply": {
    view: { ...articleView, kindLabel: "Hak jawab", corrections: [], answers },
    bodyHtml: "<p>Kami menyampaikan hak jawab berikut.</p>",
  },
} satisfies Record<string, ArticlePageProps>;
