/** What a page may cost its reader at most, cold, on a phone that is 360 pixels wide with two dots to a pixel. */
export interface Budget {
  /** The page as it travels, compressed with Brotli. */
  readonly htmlBytes: number;
  /** Styles as a browser reads them, which it does before it shows anything. */
  readonly styleBytes: number;
  /** All scripts together, compressed. */
  readonly scriptBytes: number;
  /** The pictures that are loaded without scrolling. */
  readonly pictureBytes: number;
  readonly requests: number;
  readonly elements: number;
}

const kilobyte = 1024;

/**
 * What people come for. Readers on a shared mobile link have the text in the first exchange with the server: ten packets
 * are what a server may send before it hears back, and this leaves room in them for headers and certificates.
 */
const article: Budget = {
  htmlBytes: 10 * kilobyte,
  // A compressed kilobyte holds four of these; more would leave too little room for text.
  styleBytes: 17 * kilobyte,
  scriptBytes: 4 * kilobyte,
  // The lead picture alone: all others are further down than a browser looks ahead.
  pictureBytes: 45 * kilobyte,
  // The page, its picture, one script, an icon, and one to spare.
  requests: 5,
  // Long tables and lists included; at 800 Lighthouse begins to warn.
  elements: 450,
};

/** Articles that end soon enough for a browser to look ahead as far as the small pictures of related ones. */
const shortArticle: Budget = { ...article, pictureBytes: 90 * kilobyte, requests: 9 };

/** A lead picture, and small ones as far as a browser looks ahead. */
const list: Budget = {
  htmlBytes: 8 * kilobyte,
  styleBytes: 12 * kilobyte,
  scriptBytes: 4 * kilobyte,
  pictureBytes: 120 * kilobyte,
  requests: 12,
  elements: 400,
};

/** Words alone. */
const text: Budget = {
  htmlBytes: 6 * kilobyte,
  styleBytes: 10 * kilobyte,
  scriptBytes: 4 * kilobyte,
  pictureBytes: 0,
  requests: 3,
  elements: 300,
};

/** By the name of the page in `site-kinds.ts`. */
export const budgets: Readonly<Record<string, Budget>> = {
  // The page that most visits begin with, and the one with the most on it: every section has its block.
  front: { ...list, htmlBytes: 11 * kilobyte, styleBytes: 13 * kilobyte, elements: 700 },
  article,
  section: list,
  topic: list,
  // With a biography.
  author: { ...list, styleBytes: 13 * kilobyte },
  archive: text,
  month: text,
  day: list,
  corrections: text,
  contentPage: text,
  notFound: text,
  // Of an article nothing is left but the reason; its styles come with those of all articles.
  withdrawn: { ...text, styleBytes: article.styleBytes },
  corrected: shortArticle,
  sponsored: shortArticle,
  review: shortArticle,
  opinion: shortArticle,
  tables: shortArticle,
  // What the search itself loads, a reader who types has asked for.
  search: { ...text, scriptBytes: 12 * kilobyte, requests: 5 },
  saved: text,
  offline: text,
};

/** Where a page costs more than it may. */
export function findExcess(cost: Budget, budget: Budget): readonly string[] {
  const limits = Object.entries(budget);
  return Object.entries(cost).flatMap(([name, value]: readonly [string, number]) => {
    const limit = limits.find(([of]) => of === name)?.[1] ?? 0;
    return value > limit ? [`${name}: ${String(value)}, at most ${String(limit)}`] : [];
  });
}
