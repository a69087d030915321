import { link, list as listOf, shell } from "../../shell.mjs";

export const data = {
  pagination: { data: "collections.ofMonths", size: 1, alias: "list" },
  permalink: ({ list }) => `/indeks/${list.key.replace("-", "/")}.html`,
};

/** The days of a month, with how many articles each has. */
export function render({ newsroom, list }) {
  const { key, days } = list;
  const entries = days.map(
    (day) => `${link(`/indeks/${day.key.replaceAll("-", "/")}`, day.key)} ${day.stories.length} artikel`,
  );
  const title = `Indeks berita, ${key}`;
  const main = `<h1>${key}</h1>${listOf(entries)}`;
  return shell({ newsroom, path: `/indeks/${key.replace("-", "/")}`, title, description: title, main });
}
