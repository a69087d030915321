import type { NotePageProps } from "./NotePage";

export const examples = {
  "an address that is not there": {
    view: {
      siteName: "Warta",
      title: "Tidak ada halaman di alamat ini",
      text: "/artikel/tarif-dta",
      linksTitle: "Mungkin yang dimaksud",
      links: [{ href: "/artikel/tarif-data", label: "Tarif Data Naik Lagi" }],
    },
  },
  "a page that fails": {
    view: {
      siteName: "Warta",
      title: "Halaman ini gagal dibuat",
      text: "Kesalahan ini bukan di naskah.",
      detail: "TypeError: tidak dapat membaca 'judul'",
      links: [],
    },
  },
} satisfies Record<string, NotePageProps>;
