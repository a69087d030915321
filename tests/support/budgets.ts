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
  // The lead picture, and the small ones of related articles where a text ends before a browser stops looking ahead.
  pictureBytes: 45 * kilobyte,
  // The page, its picture, one script, an icon, and one to spare.
  requests: 5,
  // Long tables and lists included; at 800 Lighthouse begins to warn.
  elements: 450,
};

/** A lead picture, and small ones as far as a browser looks ahead. */
const list: Budget = {
  htmlBytes: 8 * kilobyte,
  styleBytes: 12 * kilobyte,
  scriptBytes: 4 * kilobyte,
  pictureBytes: 60 * kilobyte,
  requests: 10,
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
  corrected: article,
  sponsored: article,
  review: article,
  opinion: article,
  tables: article,
  // What the search itself loads, a reader who types has asked for.
  search: { ...text, scriptBytes: 14 * kilobyte, requests: 5 },
  saved: text,
  offline: text,
};

/** Where a page costs more than it may. */
export function findExcess(cost: Budget, budget: Budget): readonly string[] {
  const pairs: Readonly<Record<keyof Budget, readonly [number, number]>> = {
    htmlBytes: [cost.htmlBytes, budget.htmlBytes],
    styleBytes: [cost.styleBytes, budget.styleBytes],
    scriptBytes: [cost.scriptBytes, budget.scriptBytes],
    pictureBytes: [cost.pictureBytes, budget.pictureBytes],
    requests: [cost.requests, budget.requests],
    elements: [cost.elements, budget.elements],
  };
  return Object.entries(pairs).flatMap(([name, [value, limit]]) =>
    value > limit ? [`${name}: ${String(value)}, at most ${String(limit)}`] : [],
  );
}
