import type { ArticleKind, CorrectionKind } from "./kinds";

/** The words of the interface, in Indonesian. A label that more than one place shows is written here, once. */

/** How an article that is no plain news is marked; news needs no mark. */
export const kindLabels = {
  news: undefined,
  opinion: "Opini",
  analysis: "Analisis",
  review: "Ulasan",
  sponsored: "Konten bersponsor",
} satisfies Record<ArticleKind, string | undefined>;

export const correctionLabels = {
  ralat: "Ralat",
  koreksi: "Koreksi",
  klarifikasi: "Klarifikasi",
  "hak-jawab": "Hak jawab",
} satisfies Record<CorrectionKind, string>;

export const words = {
  front: "Beranda",
  archive: "Indeks berita",
  corrections: "Koreksi dan hak jawab",
  search: "Cari",
  notFound: "Halaman tidak ditemukan",
  withdrawn: "Artikel ini dicabut",
  /** After "atas artikel". */
  withdrawnArticle: "yang telah dicabut",
  sources: "Sumber",
  history: "Riwayat perubahan",
  /** After "Hak jawab", "Klarifikasi" and the like, before the headline that it answers. */
  answering: "atas artikel",
  /** Before the name of whoever paid for an article. */
  paidBy: "Dibayar oleh",
  syntheticPicture: "Ilustrasi dibuat dengan AI",
} as const;
