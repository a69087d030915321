/** The lists of the site, made of Eleventy's own items. Each list page shows its newest thirty. */

export const listLength = 30;
function newestFirst(items) {
  return items
    .filter(({ data }) => data.publishedAt !== undefined)
    .sort((a, b) => b.data.publishedAt - a.data.publishedAt);
}

/** Groups articles by each of their keys, in the order in which they come. */
function groupBy(items, keysOf, limit = Number.POSITIVE_INFINITY) {
  const groups = new Map();
  for (const item of newestFirst(items)) {
    for (const key of keysOf(item)) {
      const group = groups.get(key) ?? [];
      if (group.length < limit) group.push(item);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, stories]) => ({ key, stories }));
}

/** The day of publication in the site's time zone, seven hours ahead of UTC all year. */
export function dayOf(item) {
  return new Date(item.data.publishedAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Each of Eleventy's collections, from all of its items. */
export const collections = {
  newest: newestFirst,
  inSections: (items) => groupBy(items, (item) => [item.data.section]),
  byAuthor: (items) => groupBy(items, (item) => item.data.authors, listLength),
  onTopics: (items) => groupBy(items, (item) => item.data.topics, listLength),
  ofDays: (items) => groupBy(items, (item) => [dayOf(item)]),
  ofMonths: (items) => {
    const days = groupBy(items, (item) => [dayOf(item)]);
    const months = new Map();
    for (const day of days)
      months.set(day.key.slice(0, 7), [...(months.get(day.key.slice(0, 7)) ?? []), day]);
    return [...months].map(([key, daysOfMonth]) => ({ key, days: daysOfMonth }));
  },
};

const articlesBySlug = new WeakMap();

/** The articles that the editor named. */
export function relatedTo({ related = [], collections }) {
  let bySlug = articlesBySlug.get(collections.newest);
  if (!bySlug) {
    bySlug = new Map(collections.newest.map((item) => [item.fileSlug, item]));
    articlesBySlug.set(collections.newest, bySlug);
  }
  return related.flatMap((slug) => bySlug.get(slug) ?? []);
}

const placesBySection = new WeakMap();

/** The four articles that the same section published before this one. */
export function earlierInSection({ section, related = [], page, collections }) {
  let places = placesBySection.get(collections.inSections);
  if (!places) {
    places = new Map();
    for (const { stories } of collections.inSections) {
      stories.forEach((item, place) => places.set(item.fileSlug, place));
    }
    placesBySection.set(collections.inSections, places);
  }
  const stories = collections.inSections.find(({ key }) => key === section)?.stories ?? [];
  const place = places.get(page.fileSlug) ?? stories.length;
  return stories
    .slice(place + 1, place + 1 + 4 + related.length)
    .filter((item) => !related.includes(item.fileSlug))
    .slice(0, 4);
}

/** The title of an article, for links in texts. */
export function titleOf(slug, collections) {
  return relatedTo({ related: [slug], collections })[0]?.data.title;
}

export function topicSlug(name) {
  return name.toLowerCase().replaceAll(" ", "-");
}
