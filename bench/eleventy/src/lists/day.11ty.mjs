import { cards, link, shell } from "../../shell.mjs";

export const data = {
  pagination: { data: "collections.ofDays", size: 1, alias: "list" },
  permalink: ({ list }) => `${pathOf(list.key)}.html`,
};

/** All that was published on a day. */
export function render({ newsroom, list, pagination }) {
  const { previous, next } = pagination.page;
  const ways = [previous, next].filter(Boolean).map(({ key }) => link(pathOf(key), key));
  const title = `Indeks berita, ${list.key}`;
  const description = `Berita ${newsroom.site.name} yang terbit pada ${list.key}.`;
  const main = `<h1>${list.key}</h1>${cards(list.stories, newsroom)}<nav>${ways.join(" ")}</nav>`;
  return shell({ newsroom, path: pathOf(list.key), title, description, main });
}

function pathOf(day) {
  return `/indeks/${day.replaceAll("-", "/")}`;
}
