import { article } from "./newsroom";
import type { FolderChanges } from "./site";
import { pixel } from "./site-newsroom";

/** A newsroom with an article in every state, and one that is at fault. */
export const previewFiles: FolderChanges = {
  "articles/terbit.md": article({ title: "Berita terbit", related: ["nanti", "draf"] }),
  "articles/sendiri.md": article({ title: "Berita sendiri", section: "sains" }),
  "articles/nanti.md": article({
    title: "Berita nanti",
    publishedAt: "2199-12-12T08:00",
    image: { src: "nanti.png", alt: "Titik" },
  }),
  "articles/draf.md": article({ title: "Berita draf", status: "draft" }, "Baca [nanti](/artikel/nanti)."),
  "articles/salah.md": article({ title: "Berita salah", section: "tekno" }),
  "sections/sains.md": "---\ntitle: Sains\norder: 2\n---\n\nKabar sains.\n",
  "redirects.yaml": "/lama: /artikel/terbit\n/hilang: gone\n",
  "media/nanti.png": pixel,
};
