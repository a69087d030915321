import { toString } from "mdast-util-to-string";
import type { Nodes, Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { toMarkdownCopy } from "@/lib/outputs/markdown-copy";
import { toPictureForms } from "@/lib/site/picture-files";
import type { MarkdownCopyView } from "@/lib/views/documents/markdown-copy";
import { toMarkdownCopyView } from "@/lib/views/documents/markdown-copy";
import { present } from "../../support/known";
import { article, newsroom, published } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const origin = "https://warta.example";

const { catalogue } = newsroom(
  {
    "authors/budi.md": "---\nname: Budi\nrole: Redaktur\n---\n",
    "authors/citra.md": "---\nname: Citra\nrole: Redaktur\n---\n",
    "articles/tanggapan.md": article({ title: "Tanggapan *kami*" }),
    "articles/lengkap.md": article({
      title: "Harga turun",
      description: "Ringkasan berita.",
      updatedAt: "2025-09-14T08:00",
      authors: ["ani", "budi", "citra"],
      kind: "opinion",
      place: "Bogor",
      image: { src: "peta.jpg", alt: "Peta", caption: "Peta desa", credit: "Warta", ai: true },
      sources: [{ name: "Siaran pers", url: "https://contoh.id/a" }],
      corrections: [
        { kind: "ralat", at: "2025-09-15T08:00", text: "Angka diperbaiki." },
        { kind: "hak-jawab", at: "2025-09-16T08:00", text: "Kami keberatan.", article: "tanggapan" },
      ],
    }),
    "articles/ditarik.md": article({
      status: "withdrawn",
      withdrawnAt: "2025-09-15T08:00",
      withdrawnReason: "Keliru.",
    }),
    "articles/draf.md": article({ status: "draft" }),
    "articles/nanti.md": article({ publishedAt: "2025-10-01T08:00" }),
  },
  now,
  [{ path: "peta.jpg", width: 1200, height: 675 }],
);

const plainView = present(toMarkdownCopyView(catalogue, published(catalogue, "tanggapan").slug));

const form = toPictureForms(present(published(catalogue, "lengkap").image)).large;

function write(view: MarkdownCopyView): string {
  return toMarkdownCopy(view, { origin, bodyMarkdown: () => "Isi berita.\n" });
}

function parse(markdown: string): Root {
  return remark().use(remarkGfm).parse(markdown);
}

/** What some nodes say as plain text. */
function textsOf(markdown: string, isMeant: (node: Nodes) => boolean): readonly string[] {
  const texts: string[] = [];
  visit(parse(markdown), (node) => {
    if (isMeant(node)) texts.push(toString(node));
  });
  return texts;
}

describe("the Markdown copy of an article", () => {
  test("says what its page says, in the page's order", () => {
    const view = present(toMarkdownCopyView(catalogue, published(catalogue, "lengkap").slug));
    expect(write(view)).toBe(`# Harga turun

Ringkasan berita.

Oleh [Ani](https://warta.example/penulis/ani), [Budi](https://warta.example/penulis/budi), dan [Citra](https://warta.example/penulis/citra). Terbit Sabtu, 13 September 2025, 10.15 WIB. Diperbarui Selasa, 16 September 2025, 08.00 WIB.

**Opini**

> **Hak jawab** Selasa, 16 September 2025, 08.00 WIB
>
> Kami keberatan.
>
> Tanggapan lengkap: [Tanggapan \\*kami\\*](https://warta.example/artikel/tanggapan)

> **Ralat** Senin, 15 September 2025, 08.00 WIB
>
> Angka diperbaiki.

![Peta](https://warta.example${form.src})

*Peta desa · Warta · Ilustrasi dibuat dengan AI*

Isi berita.

## Sumber

- [Siaran pers](https://contoh.id/a)

---

Halaman asli: <https://warta.example/artikel/lengkap>
`);
  });

  test("has only what there is, such as what a full reply replies to", () => {
    expect(write({ ...plainView, authors: [] })).toBe(`# Tanggapan \\*kami\\*

Ringkasan berita.

Terbit Sabtu, 13 September 2025, 10.15 WIB.

**Hak jawab** atas artikel [Harga turun](https://warta.example/artikel/lengkap)

Isi berita.

---

Halaman asli: <https://warta.example/artikel/tanggapan>
`);
  });

  test("asks for the text with the dateline, and for this page", () => {
    const view = present(toMarkdownCopyView(catalogue, published(catalogue, "lengkap").slug));
    const asked: unknown[] = [];
    toMarkdownCopy(view, {
      origin,
      bodyMarkdown: (body, place) => {
        asked.push(body.file, place);
        return "";
      },
    });
    const pageUrl = "https://warta.example/artikel/lengkap";
    expect(asked).toEqual(["articles/lengkap.md", { origin, pageUrl, dateline: "Bogor, Warta" }]);
  });

  test.each([
    `</script><script>alert(1)</script> & "kutip" 'tunggal' — 😀 # * _`,
    "# Judul ## lain",
    "1. Satu",
    "- butir",
    "[a](javascript:alert) ![b](c) [^d]",
    "`kode` ~~coret~~ **tebal** &amp; &lt;",
    "https://contoh.id/ dan redaksi@warta.example",
    "a | b",
    "\\ \\* \\\\",
    "---",
    "> kutipan",
  ])("has hostile words as words wherever they stand: %s", (hostile) => {
    const link = { href: "/penulis/ani", label: hostile };
    const [correction] = present(
      toMarkdownCopyView(catalogue, published(catalogue, "lengkap").slug),
    ).corrections;
    const markdown = write({
      ...plainView,
      title: hostile,
      standfirst: hostile,
      authors: [link],
      corrections: [{ ...present(correction), text: hostile }],
      sources: [{ href: "https://contoh.id/a", label: hostile }],
      picture: { small: form, large: form, alt: hostile, caption: hostile },
    });
    expect(textsOf(markdown, ({ type }) => type === "html")).toEqual([]);
    expect(textsOf(markdown, (node) => node.type === "heading" && node.depth === 1)).toEqual([hostile]);
    // Standfirst, correction, picture and caption, and the source in its list.
    const paragraphs = textsOf(markdown, ({ type }) => type === "paragraph");
    expect(paragraphs.filter((text) => text === hostile)).toHaveLength(5);
    expect(paragraphs).toContain(`Oleh ${hostile}. Terbit ${plainView.published.label}.`);
  });

  test.each(["ditarik", "draf", "nanti"])("does not exist for an article that is not public: %s", (slug) => {
    const { withdrawn, unpublished } = catalogue;
    const found = present([...withdrawn, ...unpublished].find((candidate) => candidate.slug === slug));
    expect(toMarkdownCopyView(catalogue, found.slug)).toBeUndefined();
  });
});
