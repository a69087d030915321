import type { PageKindName } from "@/lib/pages";

/** One page of each kind in the newsroom's own content; of what a checkout's history tells nobody can be sure. */
export const examplePaths = {
  front: "/",
  article: "/artikel/xai-phk-500-pelatih-grok",
  section: "/kanal/kecerdasan-buatan",
  topic: "/topik/xai",
  author: "/penulis/sekar-anjani",
  archive: "/indeks",
  month: "/indeks/2025/09",
  day: "/indeks/2025/09/13",
  corrections: "/koreksi",
  search: "/cari",
  contentPage: "/pedoman-media-siber",
  notFound: "/halaman-yang-tidak-ada",
} satisfies Record<Exclude<PageKindName, "history">, string>;

/** One of each form that an article takes, and so all that a text can hold: tables, lists, notes, corrections, a video. */
export const articleForms = {
  withdrawn: "/artikel/unggahan-seorang-murid",
  corrected: "/artikel/gerhana-bulan-total-2025",
  sponsored: "/artikel/lima-langkah-mengamankan-ponsel",
  review: "/artikel/ulasan-byd-atto-1-di-atas-kertas",
  analysis: "/artikel/setahun-setelah-lelang",
} as const;

export const everyForm = { ...examplePaths, ...articleForms };
