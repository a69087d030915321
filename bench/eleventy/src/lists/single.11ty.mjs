import { shell } from "../../shell.mjs";

const pages = [
  {
    slug: "koreksi",
    title: "Koreksi dan hak jawab",
    text: "Belum ada ralat, koreksi, klarifikasi, atau hak jawab.",
  },
  { slug: "404", title: "Halaman tidak ditemukan", text: "Alamat ini tidak ada atau tidak ada lagi." },
];

export const data = {
  pagination: { data: "pages", size: 1, alias: "entry" },
  pages,
  permalink: ({ entry }) => `/${entry.slug}.html`,
};

/** Pages of which there is just one. */
export function render({ newsroom, entry }) {
  const { slug, title, text } = entry;
  const main = `<h1>${title}</h1><p>${text}</p>`;
  return shell({ newsroom, path: `/${slug}`, title, description: text, main });
}
