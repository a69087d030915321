import { articleView, authors } from "../samples/article";
import type { BylineProps } from "./Byline";

const { published, updated } = articleView;

export const examples = {
  "one author": { authors: authors.slice(0, 1), published, readingMinutes: 2 },
  "two authors": { authors: authors.slice(0, 2), published, updated, readingMinutes: 4 },
  "three authors": { authors, published, updated, readingMinutes: 12 },
  "an old article": {
    authors: authors.slice(0, 1),
    published,
    readingMinutes: 2,
    age: { label: "Artikel ini terbit lebih dari setahun lalu" },
  },
  "no author": { authors: [], published, readingMinutes: 1 },
} satisfies Record<string, BylineProps>;
