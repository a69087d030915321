import { articleView, authors, bodyHtml } from "../samples/article";
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
} satisfies Record<string, ArticlePageProps>;
