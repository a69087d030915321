import { listLength } from "../../newsroom.mjs";
import { cards, escape, shell } from "../../shell.mjs";

export const data = {
  pagination: { data: "collections.inSections", size: 1, alias: "list", addAllPagesToCollections: false },
  permalink: ({ list }) => `/kanal/${list.key}.html`,
};

/** The newest of a section. */
export function render({ newsroom, list }) {
  const { title, text } = newsroom.sections.get(list.key);
  const stories = cards(list.stories.slice(0, listLength), newsroom);
  const main = `<h1>${escape(title)}</h1><p>${escape(text)}</p>${stories}`;
  return shell({ newsroom, path: `/kanal/${list.key}`, title, description: text, main });
}
