import { describe, expect, test } from "vitest";
import { toLlmsText } from "@/lib/outputs/llms";
import { toLlmsView } from "@/lib/views/documents/llms";
import type { Files } from "../../support/newsroom";
import { article, newsroom } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const files: Files = {
  "sections/bisnis.md": "---\ntitle: Bisnis [baru]\norder: 2\n---\n",
  "pages/redaksi.md": "---\ntitle: Redaksi\ndescription: Siapa kami.\n---\n\nKami.\n",
};

function write(more: Files = {}): string {
  const { catalogue } = newsroom({ ...files, ...more }, now);
  return toLlmsText(toLlmsView(catalogue), catalogue.site.url);
}

describe("llms.txt", () => {
  test("is a title, a quotation, some words and lists of links, as llmstxt.org proposes", () => {
    expect(write()).toBe(`# Warta

> Kabar teknologi

Warta diterbitkan oleh PT Warta, Jalan Contoh 1, Jakarta. Penanggung jawab: Ani. Artikelnya berbahasa Indonesia.

Setiap artikel punya salinan Markdown, lengkap dengan waktu terbit, koreksi, dan sumber: tambahkan \`.md\` di akhir alamatnya.

## Kanal

- [Teknologi](https://warta.example/kanal/teknologi): Kabar teknologi.
- [Bisnis \\[baru\\]](https://warta.example/kanal/bisnis)

## Arsip

- [Indeks berita](https://warta.example/indeks): semua artikel, menurut hari terbit
- [Koreksi dan hak jawab](https://warta.example/koreksi): semua ralat, koreksi, klarifikasi, dan hak jawab

## Tentang Warta

- [Redaksi](https://warta.example/redaksi): Siapa kami.

## Umpan

- [RSS](https://warta.example/rss.xml): artikel terbaru dengan teks lengkap; setiap kanal, topik, dan penulis punya sendiri
- [Atom](https://warta.example/atom.xml): artikel terbaru dengan teks lengkap; setiap kanal, topik, dan penulis punya sendiri
- [JSON Feed](https://warta.example/feed.json): artikel terbaru dengan teks lengkap; setiap kanal, topik, dan penulis punya sendiri

## Peta situs

- [Peta situs](https://warta.example/sitemap.xml): alamat semua halaman
- [Peta situs berita](https://warta.example/sitemap-berita.xml): artikel dua hari terakhir
`);
  });

  test("stays the same whatever is published", () => {
    const more = {
      "articles/a.md": article({ tags: ["AI"] }),
      "articles/b.md": article({ status: "draft" }),
    };
    expect(write(more)).toBe(write());
  });

  test("leaves out a list of nothing", () => {
    expect(write({ "pages/redaksi.md": undefined })).not.toContain("Tentang");
  });
});
