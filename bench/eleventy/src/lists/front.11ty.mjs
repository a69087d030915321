import { card, cards, link, shell } from "../../shell.mjs";

export const data = { permalink: "/index.html", eleventyImport: { collections: ["newest", "inSections"] } };

/** The front page: a lead, four picks, the eight newest and four of each section. */
export function render({ newsroom, collections }) {
  const { newest, inSections } = collections;
  const above = new Set(newest.slice(0, 5));
  const blocks = [...newsroom.sections].map(([id, { title }]) => {
    const stories = inSections.find(({ key }) => key === id)?.stories ?? [];
    const shown = stories.slice(0, 9).filter((story) => !above.has(story));
    return `<section><h2>${link(`/kanal/${id}`, title)}</h2>${cards(shown.slice(0, 4), newsroom)}</section>`;
  });
  const lead = newest[0] ? card(newest[0], newsroom, "lead") : "";
  const main = `${lead}${cards(newest.slice(1, 5), newsroom, "brief")}<section><h2>Terbaru</h2>${cards(newest.slice(5, 13), newsroom)}</section>${blocks.join("")}`;
  const { name, tagline } = newsroom.site;
  return shell({ newsroom, path: "/", title: `${name}: ${tagline}`, description: tagline, main });
}
