import { describe, expect, test } from "vitest";
import { toMetadata } from "@/lib/outputs/metadata";
import { toArticlePageView } from "@/lib/views/article-page";
import { article, newsroom, published } from "../../support/newsroom";

/** The metadata of `articles/a.md`, whose picture was cut for previews. */
function metadataOf(changes: Readonly<Record<string, unknown>>) {
  const pictures = [{ path: "a.jpg", width: 1600, height: 1200 }];
  const { catalogue } = newsroom({ "articles/a.md": article(changes) }, "2025-09-20T00:00:00Z", pictures);
  const file = { width: 1200, height: 675 };
  const shareImages = {
    wide: { src: "/gambar/a-16x9.jpg", ...file },
    standard: { src: "/gambar/a-4x3.jpg", ...file },
    square: { src: "/gambar/a-1x1.jpg", ...file },
  };
  const view = toArticlePageView(catalogue, published(catalogue, "a"));
  return toMetadata(catalogue.site, { ...view, ...(view.picture && { shareImages }) });
}

describe("an article that was paid for", () => {
  test("is for search engines, and not for Google's news", () => {
    const paid = metadataOf({ kind: "sponsored" });
    expect(paid.other).toEqual({ "googlebot-news": "noindex" });
    expect(paid.robots).toMatchObject({ index: true });
    expect(metadataOf({ kind: "opinion" }).other).toBeUndefined();
  });
});

describe("an article's preview", () => {
  test("has one picture, the wide one that was made for it, told as the picture is on the page", () => {
    const { openGraph, twitter } = metadataOf({ image: { src: "a.jpg", alt: "Kapal" } });
    expect(openGraph?.images).toEqual([
      {
        url: "https://warta.example/gambar/a-16x9.jpg",
        width: 1200,
        height: 675,
        type: "image/jpeg",
        alt: "Kapal",
      },
    ]);
    expect(twitter).toEqual({
      card: "summary_large_image",
      images: [{ url: "https://warta.example/gambar/a-16x9.jpg", alt: "Kapal" }],
    });
  });

  test("has no picture where the article has none", () => {
    const { openGraph, twitter } = metadataOf({});
    expect(openGraph?.images).toEqual([]);
    expect(twitter).toEqual({ card: "summary", images: [] });
  });
});
