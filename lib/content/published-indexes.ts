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
  if (!last || !changes) return update(empty, { gone: new Set(), come: articles });
  return changes.come.length + changes.gone.size === 0 ? last : update(last, changes);
}

interface Changes {
  readonly gone: ReadonlySet<PublishedArticle>;
  readonly come: Articles;
}

/** @returns `undefined` when there are so many that nothing is gained */
function changesSince(last: PublishedIndexes, articles: Articles): Changes | undefined {
  const come: PublishedArticle[] = [];
  const gone = new Set<PublishedArticle>();
  for (const article of articles) {
    const before = last.publishedBySlug.get(article.slug);
    if (before === article) continue;
    come.push(article);
    if (before) gone.add(before);
    if (come.length > changeLimit) return undefined;
  }
  const isAllAccountedFor = last.published.length - gone.size === articles.length - come.length;
  if (!isAllAccountedFor) {
    const present = new Set(articles.map((article) => article.slug));
    for (const article of last.published) if (!present.has(article.slug)) gone.add(article);
  }
  return { gone, come };
}

const empty: PublishedIndexes = {
  published: [],
  publishedBySlug: new Map(),
  publishedBySection: new Map(),
  publishedByAuthor: new Map(),
  publishedByTopic: new Map(),
  publishedByDay: new Map(),
  days: [],
  earlierInSection: new Map(),
};

function update(last: PublishedIndexes, { gone, come }: Changes): PublishedIndexes {
  const changes = { gone, come: [...come].sort(compareNewestFirst) };
  const publishedBySection = regroup(last.publishedBySection, changes, (article) => [article.section]);
  const publishedByDay = regroup(last.publishedByDay, changes, (article) => [article.day], newestFirst);
  const days = [...publishedByDay.keys()];
  return {
    published: merge(last.published, changes),
    publishedBySlug: patch(last.publishedBySlug, changes),
    publishedBySection,
    publishedByAuthor: regroup(last.publishedByAuthor, changes, (article) => article.authors),
    publishedByTopic: regroup(last.publishedByTopic, changes, (article) =>
      article.tags.map((tag) => tag.slug),
    ),
    publishedByDay,
    days:
      days.every((day, index) => day === last.days[index]) && days.length === last.days.length
        ? last.days
        : days,
    earlierInSection: relink(last, publishedBySection),
  };
}

function patch(last: PublishedIndexes["publishedBySlug"], { gone, come }: Changes) {
  const next = new Map(last);
  for (const { slug } of gone) next.delete(slug);
  for (const article of come) next.set(article.slug, article);
  return next;
}

/** Only sections of which an article came or went are walked through. */
function relink(last: PublishedIndexes, sections: PublishedIndexes["publishedBySection"]) {
  const links = new Map(last.earlierInSection);
  for (const [id, before] of last.publishedBySection) {
    if (sections.get(id) !== before) for (const { slug } of before) links.delete(slug);
  }
  for (const [id, articles] of sections) {
    if (articles === last.publishedBySection.get(id)) continue;
    articles.forEach((article, index) => {
      const earlier = articles[index + 1];
      if (earlier) links.set(article.slug, earlier);
    });
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
