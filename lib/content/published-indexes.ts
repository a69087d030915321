import type { ArticleSlug, AuthorId, Day, SectionId, TopicSlug } from "@/lib/core/ids";
import { compareNewestFirst } from "@/lib/core/order";
import type { PublishedArticle } from "./article";

/** Public articles, in every order that is asked for; each list newest first. */
export interface PublishedIndexes {
  readonly published: readonly PublishedArticle[];
  readonly publishedBySlug: ReadonlyMap<ArticleSlug, PublishedArticle>;
  readonly publishedBySection: ReadonlyMap<SectionId, readonly PublishedArticle[]>;
  readonly publishedByAuthor: ReadonlyMap<AuthorId, readonly PublishedArticle[]>;
  readonly publishedByTopic: ReadonlyMap<TopicSlug, readonly PublishedArticle[]>;
  /** By day in the site's time zone; the newest day first. */
  readonly publishedByDay: ReadonlyMap<Day, readonly PublishedArticle[]>;
  /** Days on which something was published, newest first. */
  readonly days: readonly Day[];
  /**
   * To each article the one that its section published before it. An article's page asks for these one by one, so that
   * it depends on its neighbours and not on the whole section.
   */
  readonly earlierInSection: ReadonlyMap<ArticleSlug, PublishedArticle>;
}

/** Above this many changes it is quicker to begin anew. */
const changeLimit = 1000;

type Articles = readonly PublishedArticle[];

/**
 * @param articles in any order, each slug once
 * @param last the indexes of an earlier instant; whatever an edit does not concern stays the same object
 */
export function indexPublished(articles: Articles, last?: PublishedIndexes): PublishedIndexes {
  const changes = last && changesSince(last, articles);
  if (!last || !changes) return complete(parts(emptyParts, { gone: new Set(), come: articles }));
  if (changes.come.length + changes.gone.size === 0) return last;
  return complete(parts(last, changes), last);
}

interface Changes {
  readonly gone: ReadonlySet<PublishedArticle>;
  readonly come: Articles;
}

/** @returns `undefined` when there are so many that nothing is gained */
function changesSince(last: PublishedIndexes, articles: Articles): Changes | undefined {
  const come = articles.filter((article) => last.publishedBySlug.get(article.slug) !== article);
  if (come.length > changeLimit) return undefined;
  if (come.length === 0 && articles.length === last.published.length) return { gone: new Set(), come };
  const present = new Set(articles);
  return { gone: new Set(last.published.filter((article) => !present.has(article))), come };
}

type Parts = Omit<PublishedIndexes, "publishedBySlug" | "days" | "earlierInSection">;

const emptyParts: Parts = {
  published: [],
  publishedBySection: new Map(),
  publishedByAuthor: new Map(),
  publishedByTopic: new Map(),
  publishedByDay: new Map(),
};

function parts(last: Parts, { gone, come }: Changes): Parts {
  const sorted = { gone, come: [...come].sort(compareNewestFirst) };
  return {
    published: merge(last.published, sorted),
    publishedBySection: regroup(last.publishedBySection, sorted, (article) => [article.section]),
    publishedByAuthor: regroup(last.publishedByAuthor, sorted, (article) => article.authors),
    publishedByTopic: regroup(last.publishedByTopic, sorted, (article) =>
      article.tags.map((tag) => tag.slug),
    ),
    publishedByDay: regroup(last.publishedByDay, sorted, (article) => [article.day], newestFirst),
  };
}

function complete(made: Parts, last?: PublishedIndexes): PublishedIndexes {
  const days = [...made.publishedByDay.keys()];
  const isSameDays =
    last?.days.length === days.length && last.days.every((day, index) => day === days[index]);
  return {
    ...made,
    publishedBySlug: new Map(made.published.map((article) => [article.slug, article])),
    days: isSameDays ? last.days : days,
    earlierInSection: linkSections(made.publishedBySection),
  };
}

function linkSections(
  sections: PublishedIndexes["publishedBySection"],
): PublishedIndexes["earlierInSection"] {
  const links = new Map<ArticleSlug, PublishedArticle>();
  for (const articles of sections.values()) {
    let later: PublishedArticle | undefined;
    for (const article of articles) {
      if (later) links.set(later.slug, article);
      later = article;
    }
  }
  return links;
}

/** A list in its order, with what is gone taken out and what has come put in. */
function merge(last: Articles, { gone, come }: Changes): Articles {
  if (last.length === 0) return come;
  const merged: PublishedArticle[] = [];
  let next = 0;
  for (const article of last) {
    if (gone.has(article)) continue;
    for (
      let newer = come[next];
      newer && compareNewestFirst(newer, article) < 0;
      next += 1, newer = come[next]
    )
      merged.push(newer);
    merged.push(article);
  }
  for (; next < come.length; next += 1) {
    const older = come[next];
    if (older) merged.push(older);
  }
  return merged;
}

const byName = (a: string, b: string) => (a < b ? -1 : 1);
const newestFirst = (a: string, b: string) => (a < b ? 1 : -1);

/** Only the groups that an article left or joined are made anew; the keys are in the same order however it came about. */
function regroup<Key extends string>(
  last: ReadonlyMap<Key, Articles>,
  { gone, come }: Changes,
  keysOf: (article: PublishedArticle) => readonly Key[],
  order: (a: Key, b: Key) => number = byName,
): ReadonlyMap<Key, Articles> {
  const joined = new Map<Key, PublishedArticle[]>();
  const groupOf = (key: Key) => {
    let group = joined.get(key);
    if (!group) joined.set(key, (group = []));
    return group;
  };
  for (const article of gone) for (const key of keysOf(article)) groupOf(key);
  for (const article of come) for (const key of keysOf(article)) groupOf(key).push(article);
  if (joined.size === 0) return last;

  const groups = new Map(last);
  for (const [key, newcomers] of joined) {
    const group = merge(last.get(key) ?? [], { gone, come: newcomers });
    if (group.length === 0) groups.delete(key);
    else groups.set(key, group);
  }
  const hasNewKey = [...joined.keys()].some((key) => !last.has(key));
  return hasNewKey ? new Map([...groups].sort(([a], [b]) => order(a, b))) : groups;
}
