import type { PreviewBarView } from "@/lib/views/preview/bar";
import type { IssueView } from "@/lib/views/preview/issue";

export const fault: IssueView = {
  file: "articles/2026/tarif-data.md",
  line: 6,
  column: 10,
  isFault: true,
  message: 'Kanal "bisnsi" tidak ada. Maksud Anda "bisnis"?',
  fix: "Pakai nama berkas di content/sections tanpa .md.",
  rule: "section-unknown",
  source: { before: "section: ", marked: "bisnsi", after: "" },
};

export const advice: IssueView = {
  file: "articles/2026/tarif-data.md",
  line: 12,
  column: 1,
  isFault: false,
  message: "HTML mentah <br> dibuang.",
  fix: "Pakai Markdown atau arahan yang tersedia (lihat content/README.md).",
  rule: "html-dropped",
};

export const bar: PreviewBarView = {
  state: "other",
  label: "Pratinjau",
  file: "articles/2025/xai-phk-500-pelatih-grok.md",
  unpublished: { href: "/pratinjau", label: "3 belum terbit" },
  faults: { href: "/pratinjau/kesalahan", label: "Tidak ada kesalahan" },
  hasFaults: false,
  issues: [],
  issueSummary: "",
};
