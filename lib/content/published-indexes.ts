import type { ArticleSlug, AuthorId, Day, SectionId, TopicSlug } from "@/lib/core/ids";
import { compareNewestFirst, positionIn } from "@/lib/core/order";
import type { PublishedArticle } from "./article";
import type { EarlierOnTopics } from "./earlier-on-topics";
import { relinkTopics } from "./earlier-on-topics";
import type { PictureUses } from "./picture-uses";
import { recountPictures } from "./picture-uses";

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
  /** How many articles each of those days has, in their order; the calendars of the archive need no more. */
  readonly dayCounts: ReadonlyMap<Day, number>;
  /**
   * To each article the one that its section published before it. An article's page asks for these one by one, so that
   * it depends on its neighbours and not on the whole section.
   */
  readonly earlierInSection: ReadonlyMap<ArticleSlug, PublishedArticle>;
  readonly earlierOnTopics: EarlierOnTopics;
  /** To an article the topics on which it is the oldest; most open none, and are not in it. */
  readonly topicsOpened: ReadonlyMap<ArticleSlug, readonly TopicSlug[]>;
  /** To an article those whose editors named it as related, newest first. */
  readonly namedBy: ReadonlyMap<ArticleSlug, readonly PublishedArticle[]>;
  /** Articles that bear a correction; of a large archive a handful. */
  readonly corrected: readonly PublishedArticle[];
  /** Articles that had another address before. */
  readonly aliased: readonly PublishedArticle[];
  /** The pictures that public articles show or link to. */
  readonly pictureUses: PictureUses;
}

type Articles = readonly PublishedArticle[];

/** What makes one set of public articles another. */
export interface PublishedChanges {
  readonly gone: Articles;
  readonly come: Articles;
}

export const noIndexes: PublishedIndexes = {
  published: [],
  publishedBySlug: new Map(),
  publishedBySection: new Map(),
  publishedByAuthor: new Map(),
  publishedByTopic: new Map(),
  publishedByDay: new Map(),
  days: [],
  dayCounts: new Map(),
  earlierInSection: new Map(),
  earlierOnTopics: new Map(),
  topicsOpened: new Map(),
  namedBy: new Map(),
  corrected: [],
  aliased: [],
  pictureUses: new Map(),
};

/** What has to be told to `updateIndexes` so that its indexes hold exactly these articles, each slug once. */
export function changesTo(articles: Articles, last: PublishedIndexes): PublishedChanges {
  const come = articles.filter((article) => last.publishedBySlug.get(article.slug) !== article);
  if (come.length === 0 && articles.length === last.published.length) return { gone: [], come };
  const present = new Set(articles);
  return { gone: last.published.filter((article) => !present.has(article)), come };
}

/** Indexes after a change. Whatever it does not concern stays the same object, and is not even looked at. */
export function updateIndexes(last: PublishedIndexes, { gone, come }: PublishedChanges): PublishedIndexes {
  if (gone.length + come.length === 0) return last;
  const changes = { gone, come: [...come].sort(compareNewestFirst) };
  const publishedBySection = regroup(last.publishedBySection, changes, (article) => [article.section]);
  const publishedByTopic = regroup(last.publishedByTopic, changes, (article) => article.topics);
  const publishedByDay = regroup(last.publishedByDay, changes, (article) => [article.day], newestFirst);
  const days = [...publishedByDay.keys()];
  const isSameDays = days.length === last.days.length && days.every((day, index) => day === last.days[index]);
  const dayCounts = new Map([...publishedByDay].map(([day, articles]) => [day, articles.length]));
  const isSameCounts = isSameDays && days.every((day) => dayCounts.get(day) === last.dayCounts.get(day));
  return {
    published: merge(last.published, changes),
    publishedBySlug: patch(last.publishedBySlug, changes),
    publishedBySection,
    publishedByAuthor: regroup(last.publishedByAuthor, changes, (article) => article.authors),
    publishedByTopic,
    publishedByDay,
    days: isSameDays ? last.days : days,
    dayCounts: isSameCounts ? last.dayCounts : dayCounts,
    earlierInSection: relink(last.earlierInSection, changes, publishedBySection),
    earlierOnTopics: relinkTopics(last.earlierOnTopics, changes, publishedByTopic),
    topicsOpened: reopen(last, changes, publishedByTopic),
    namedBy: regroup(last.namedBy, changes, (article) => article.related),
    corrected: merge(
      last.corrected,
      only(changes, ({ corrections }) => corrections.length > 0),
    ),
    aliased: merge(
      last.aliased,
      only(changes, ({ aliases }) => aliases.length > 0),
    ),
    pictureUses: recountPictures(last.pictureUses, changes),
  };
}

function only(
  { gone, come }: PublishedChanges,
  isMeant: (article: PublishedArticle) => boolean,
): PublishedChanges {
  return { gone: gone.filter(isMeant), come: come.filter(isMeant) };
}

/** Above this many changes it is quicker to make a list anew than to put them in one by one. */
const insertLimit = 100;

/** A list in its order, with what is gone taken out and what has come put in. */
function merge(last: Articles, { gone, come }: PublishedChanges): Articles {
  if (gone.length + come.length === 0) return last;
  if (last.length === 0) return come;
  if (gone.length + come.length > insertLimit) {
    const left = new Set(gone);
    return [...last.filter((article) => !left.has(article)), ...come].sort(compareNewestFirst);
  }
  const next = [...last];
  for (const article of gone) next.splice(positionIn(next, article), 1);
  for (const article of come) next.splice(positionIn(next, article), 0, article);
  return next;
}

function patch(
  last: PublishedIndexes["publishedBySlug"],
  { gone, come }: PublishedChanges,
): PublishedIndexes["publishedBySlug"] {
  const next = new Map(last);
  for (const { slug } of gone) next.delete(slug);
  for (const article of come) next.set(article.slug, article);
  return next;
}

function linkAll(sections: PublishedIndexes["publishedBySection"]): PublishedIndexes["earlierInSection"] {
  const links = new Map<ArticleSlug, PublishedArticle>();
  for (const articles of sections.values()) {
    for (const [index, { slug }] of articles.entries()) {
      const earlier = articles[index + 1];
      if (earlier) links.set(slug, earlier);
    }
  }
  return links;
}

/** Each article that came, and each place where one went, has a neighbour on both sides. */
function relink(
  last: PublishedIndexes["earlierInSection"],
  { gone, come }: PublishedChanges,
  sections: PublishedIndexes["publishedBySection"],
): PublishedIndexes["earlierInSection"] {
  if (gone.length + come.length > insertLimit) return linkAll(sections);
  const links = new Map(last);
  for (const { slug } of gone) links.delete(slug);
  for (const article of [...gone, ...come]) {
    const neighbours = sections.get(article.section) ?? [];
    const position = positionIn(neighbours, article);
    for (const index of [position - 1, position]) {
      const later = neighbours[index];
      const earlier = neighbours[index + 1];
      if (later && earlier) links.set(later.slug, earlier);
      else if (later) links.delete(later.slug);
    }
  }
  return links;
}

/** Only topics that an article left or joined can have another oldest one. */
function reopen(
  last: PublishedIndexes,
  { gone, come }: PublishedChanges,
  topics: PublishedIndexes["publishedByTopic"],
): PublishedIndexes["topicsOpened"] {
  const touched = new Set<TopicSlug>();
  for (const article of [...gone, ...come]) for (const topic of article.topics) touched.add(topic);
  const moves = [...touched].flatMap((topic) => {
    const before = last.publishedByTopic.get(topic)?.at(-1)?.slug;
    const after = topics.get(topic)?.at(-1)?.slug;
    return before === after ? [] : [{ topic, before, after }];
  });
  if (moves.length === 0) return last.topicsOpened;
  const opened = new Map(last.topicsOpened);
  for (const { topic, before, after } of moves) {
    const left = before && opened.get(before)?.filter((other) => other !== topic);
    if (before) setOrDelete(opened, before, left ?? []);
    if (after) opened.set(after, [...(opened.get(after) ?? []), topic].sort(byName));
  }
  return opened;
}

function setOrDelete<Key, Item>(map: Map<Key, readonly Item[]>, key: Key, items: readonly Item[]): void {
  if (items.length > 0) map.set(key, items);
  else map.delete(key);
}

const byName = (a: string, b: string) => (a < b ? -1 : 1);
const newestFirst = (a: string, b: string) => (a < b ? 1 : -1);

/** Only the groups that an article left or joined are made anew; the keys are in the same order however it came about. */
function regroup<Key extends string>(
  last: ReadonlyMap<Key, Articles>,
  { gone, come }: PublishedChanges,
  keysOf: (article: PublishedArticle) => readonly Key[],
  order: (a: Key, b: Key) => number = byName,
): ReadonlyMap<Key, Articles> {
  const touched = new Map<Key, { gone: PublishedArticle[]; come: PublishedArticle[] }>();
  const changesOf = (key: Key) => {
    let changes = touched.get(key);
    if (!changes) touched.set(key, (changes = { gone: [], come: [] }));
    return changes;
  };
  for (const article of gone) for (const key of keysOf(article)) changesOf(key).gone.push(article);
  for (const article of come) for (const key of keysOf(article)) changesOf(key).come.push(article);

  if (touched.size === 0) return last;
  const groups = new Map(last);
  for (const [key, changes] of touched) {
    const group = merge(last.get(key) ?? [], changes);
    if (group.length === 0) groups.delete(key);
    else groups.set(key, group);
  }
  const hasNewKey = [...touched.keys()].some((key) => !last.has(key));
  return hasNewKey ? new Map([...groups].sort(([a], [b]) => order(a, b))) : groups;
}
