import { link, list, shell } from "../../shell.mjs";

export const data = { permalink: "/indeks.html", eleventyImport: { collections: ["ofMonths"] } };

/** All months. */
export function render({ newsroom, collections }) {
  const entries = collections.ofMonths.map(({ key, days }) => {
    const count = days.reduce((sum, { stories }) => sum + stories.length, 0);
    return `${link(`/indeks/${key.replace("-", "/")}`, key)} ${count} artikel`;
  });
  const title = "Indeks berita";
  const main = `<h1>${title}</h1>${list(entries)}`;
  return shell({ newsroom, path: "/indeks", title, description: title, main });
}
