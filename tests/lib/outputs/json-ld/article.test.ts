import { describe, expect, test } from "vitest";
import { toArticleNode } from "@/lib/outputs/json-ld/article";
import type { ArticlePageView } from "@/lib/views/article-page";
import { toArticlePageView } from "@/lib/views/article-page";
import type { Files } from "../../../support/newsroom";
import { article, newsroom, published } from "../../../support/newsroom";

const pictures = [{ path: "a.jpg", width: 1600, height: 900 }];

/** What `articles/a.md` says of itself. */
function nodeOf(
  changes: Readonly<Record<string, unknown>>,
  { files = {}, view = {} }: { readonly files?: Files; readonly view?: Partial<ArticlePageView> } = {},
) {
  const written = { "articles/a.md": article(changes), ...files };
  const { catalogue } = newsroom(written, "2025-09-20T00:00:00Z", pictures);
  const shown = { ...toArticlePageView(catalogue, published(catalogue, "a")), ...view };
  return toArticleNode(catalogue.site, shown);
}

const image = { src: "a.jpg", alt: "A", caption: "Keterangan", credit: "Ilustrasi Warta" };
const pictureFacts = { "@type": "ImageObject", caption: "Keterangan", creditText: "Ilustrasi Warta" };

describe("an article's structured data", () => {
  test.each([
    ["news", "NewsArticle"],
    ["opinion", "OpinionNewsArticle"],
    ["analysis", "AnalysisNewsArticle"],
    ["review", "ReviewNewsArticle"],
    ["sponsored", "AdvertiserContentArticle"],
  ])("says of %s that it is a %s", (kind, type) => {
    expect(nodeOf({ kind })["@type"]).toBe(type);
  });

  test("has all that an article without more to it has, and nothing empty", () => {
    expect(nodeOf({})).toEqual({
      "@type": "NewsArticle",
      headline: "Judul",
      description: "Ringkasan berita.",
      mainEntityOfPage: "https://warta.example/artikel/a",
      datePublished: "2025-09-13T10:15:00+07:00",
      dateModified: "2025-09-13T10:15:00+07:00",
      author: [{ "@type": "Person", name: "Ani", url: "https://warta.example/penulis/ani" }],
      publisher: {
        "@type": "NewsMediaOrganization",
        "@id": "https://warta.example/#redaksi",
        name: "Warta",
        url: "https://warta.example/",
        logo: {
          "@type": "ImageObject",
          url: "https://warta.example/icon-512.png",
          width: "512",
          height: "512",
        },
      },
      articleSection: "Teknologi",
      wordCount: 2,
      inLanguage: "id",
      isAccessibleForFree: true,
    });
  });

  test("has an object for each author, in the editor's order", () => {
    const files = { "authors/budi.md": "---\nname: Budi, S.H.\nrole: Redaktur\n---\n" };
    expect(nodeOf({ authors: ["budi", "ani"] }, { files }).author).toEqual([
      { "@type": "Person", name: "Budi, S.H.", url: "https://warta.example/penulis/budi" },
      { "@type": "Person", name: "Ani", url: "https://warta.example/penulis/ani" },
    ]);
  });

  test("says when it was updated, with the offset", () => {
    const { datePublished, dateModified } = nodeOf({ updatedAt: "2025-09-14T08:00:00+09:00" });
    expect(datePublished).toBe("2025-09-13T10:15:00+07:00");
    expect(dateModified).toBe("2025-09-14T08:00:00+09:00");
  });

  test("names topics, sources and corrections", () => {
    const node = nodeOf({
      tags: ["AI", "xAI"],
      sources: [{ name: "Reuters", url: "https://reuters.com/a" }],
      corrections: [{ kind: "ralat", at: "2025-09-14T08:00", text: "Semula 600." }],
    });
    expect(node.keywords).toEqual(["AI", "xAI"]);
    expect(node.citation).toEqual([
      { "@type": "CreativeWork", name: "Reuters", url: "https://reuters.com/a" },
    ]);
    expect(node.correction).toEqual([
      { "@type": "CorrectionComment", text: "Semula 600.", datePublished: "2025-09-14T08:00:00+07:00" },
    ]);
  });

  test("shows its picture in the three forms that were made, widest first", () => {
    const shareImages = {
      wide: { src: "/gambar/a-16x9.jpg", width: 1200, height: 675 },
      standard: { src: "/gambar/a-4x3.jpg", width: 1200, height: 900 },
      square: { src: "/gambar/a-1x1.jpg", width: 900, height: 900 },
    };
    expect(nodeOf({ image }, { view: { shareImages } }).image).toEqual([
      { ...pictureFacts, url: "https://warta.example/gambar/a-16x9.jpg", width: "1200", height: "675" },
      { ...pictureFacts, url: "https://warta.example/gambar/a-4x3.jpg", width: "1200", height: "900" },
      { ...pictureFacts, url: "https://warta.example/gambar/a-1x1.jpg", width: "900", height: "900" },
    ]);
  });

  test("says of a picture that a machine made it", () => {
    const source = { digitalSourceType: "https://schema.org/TrainedAlgorithmicMediaDigitalSource" };
    const images = [source, source, source].map((facts): unknown => expect.objectContaining(facts));
    expect(nodeOf({ image: { ...image, ai: true } }).image).toEqual(images);
  });
});
