export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** What is to be reached on two cores, by the size of the archive; the first entry that fits holds. */
interface GoalEntry {
  readonly id: string;
  /** Below this size it is no goal: what a command needs to start would be most of the figure. */
  readonly fromArticles?: number;
  readonly upToArticles: number;
  readonly goal: Goal;
}

const large = 10_000;
const huge = 100_000;

function both(id: string, inLarge: Goal, inHuge: Goal = inLarge): readonly GoalEntry[] {
  return [
    { id, upToArticles: large, goal: inLarge },
    { id, upToArticles: huge, goal: inHuge },
  ];
}

/** For what the size of the archive has nothing to do with. */
function always(id: string, goal: Goal): readonly GoalEntry[] {
  return [{ id, upToArticles: Number.POSITIVE_INFINITY, goal }];
}

const goals: readonly GoalEntry[] = [
  ...both("live.newest.lists", { atMost: 0.2 }, { atMost: 1 }),
  ...both("live.middle.lists", { atMost: 0.2 }, { atMost: 1 }),
  ...both("live.body", { atMost: 0.2 }, { atMost: 1 }),
  ...both("build.newest", { atMost: 1.5 }, { atMost: 5 }),
  ...both("build.middle", { atMost: 1.5 }, { atMost: 5 }),
  ...both("build.body", { atMost: 1.5 }, { atMost: 5 }),
  { id: "build.nothing", upToArticles: large, goal: { atMost: 1 } },
  { id: "check.unread", upToArticles: large, goal: { atMost: 10 } },
  { id: "check.changed", upToArticles: large, goal: { atMost: 1 } },
  ...both("build.body.pages", { atMost: 1 }),
  { id: "cold.command", fromArticles: large, upToArticles: huge, goal: { atLeast: 150 } },
  { id: "cold.rendering", fromArticles: large, upToArticles: huge, goal: { atLeast: 150 } },
  ...both("memory.publisher", { atMost: 600 }, { atMost: 1536 }),
  ...both("memory.render", { atMost: 600 }, { atMost: 1536 }),
  ...both("memory.other", { atMost: 600 }, { atMost: 1536 }),
  ...always("crash.faults", { atMost: 0 }),
  ...always("serve.ours", { atLeast: 8000 }),
  ...always("crawl.faults", { atMost: 0 }),
  ...always("crawl.rate", { atLeast: 1950 }),
  ...always("crawl.slowest", { atMost: 1 }),
  ...always("crawl.growth", { atMost: 50 }),
  ...always("reading.article.html", { atMost: 10 }),
  ...always("reading.article.scripts", { atMost: 4 }),
  ...always("reading.article.pictures", { atMost: 45 }),
  ...always("reading.article.requests", { atMost: 5 }),
  ...always("reading.article.lcp", { atMost: 1 }),
  ...always("reading.article.cls", { atMost: 0 }),
  ...always("reading.article.tbt", { atMost: 20 }),
  ...["front", "article", "section", "search"].flatMap((page) =>
    ["performance", "accessibility", "best-practices", "seo"].flatMap((category) =>
      always(`lighthouse.${page}.${category}`, { atLeast: 100 }),
    ),
  ),
];

/** The goal of a figure for an archive of that size; `undefined` when it has none. */
export function goalOf(id: string, articleCount: number): Goal | undefined {
  const fits = ({ fromArticles = 0, upToArticles }: GoalEntry) =>
    fromArticles <= articleCount && articleCount <= upToArticles;
  return goals.find((entry) => entry.id === id && fits(entry))?.goal;
}

export function isMet(value: number, goal: Goal): boolean {
  return "atMost" in goal ? value <= goal.atMost : value >= goal.atLeast;
}
