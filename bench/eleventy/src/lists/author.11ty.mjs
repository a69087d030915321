import { cards, escape, shell } from "../../shell.mjs";

export const data = {
  pagination: { data: "collections.byAuthor", size: 1, alias: "list" },
  permalink: ({ list }) => `/penulis/${list.key}.html`,
};

/** An author and what they wrote last. */
export function render({ newsroom, list }) {
  const { name, role, text } = newsroom.authors.get(list.key);
  const main = `<h1>${escape(name)}</h1><p>${escape(role)}</p><p>${escape(text)}</p><h2>Tulisan terbaru</h2>${cards(list.stories, newsroom)}`;
  return shell({
    newsroom,
    path: `/penulis/${list.key}`,
    title: name,
    description: `${role}. ${text}`,
    main,
  });
}
