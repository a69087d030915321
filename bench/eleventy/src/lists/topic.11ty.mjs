import { topicSlug } from "../../newsroom.mjs";
import { cards, escape, shell } from "../../shell.mjs";

export const data = {
  pagination: { data: "collections.onTopics", size: 1, alias: "list" },
  permalink: ({ list }) => `/topik/${topicSlug(list.key)}.html`,
};

/** The newest on a topic. */
export function render({ newsroom, list }) {
  const title = list.key;
  const description = `Berita tentang ${title} dari ${newsroom.site.name}.`;
  const main = `<h1>${escape(title)}</h1>${cards(list.stories, newsroom)}`;
  return shell({ newsroom, path: `/topik/${topicSlug(title)}`, title, description, main });
}
