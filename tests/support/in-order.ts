/** Maps in which things are only looked up by their slugs: no page shows their order. */
const lookups = new Set([
  "publishedBySlug",
  "earlierInSection",
  "earlierOnTopics",
  "topicsOpened",
  "pictureUses",
  "usable",
]);

/** Everything that a value says, the order of keys included: it shows in lists, and in the fingerprints of views. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (!(part instanceof Map)) return part;
    return lookups.has(key) ? [...part].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) : [...part];
  });
}
