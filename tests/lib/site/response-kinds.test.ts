import { describe, expect, test } from "vitest";
import { kindOfAnswer, responseKinds } from "@/lib/site/response-kinds";

describe("an answer", () => {
  test.each([
    [200, "/index.html", "page"],
    [200, "/kanal/bisnis.html", "page"],
    [200, "/artikel/a.html", "article"],
    [304, "/artikel/a.html", "article"],
    [410, "/artikel/a.html", "article"],
    [200, "/artikel/a/riwayat.html", "article"],
    [200, "/cari.html", "search"],
    [200, "/artikel/cari.html", "article"],
    [404, "/404.html", "missing"],
    [410, "/404.html", "missing"],
    [200, "/status.json", "status"],
    [200, "/rss.xml", "document"],
    [200, "/artikel/a.md", "document"],
    [200, "/media/a.jpg", "file"],
    [206, "/media/a.jpg", "file"],
    [200, "/media/_potongan/a-1f0a3c5e-16x9.jpg", "named-by-bytes"],
    [200, "/cari/2025-1f0a3c5e9b7d/index/id_1f0a3c5.pf_index", "named-by-bytes"],
    [200, "/cari/mesin-1f0a3c5e9b7d/pagefind.js", "named-by-bytes"],
    [200, "/cari/indeks.json", "status"],
    [308, "/artikel/a", "redirect"],
    [405, "/index.html", "refused"],
    [416, "/media/a.jpg", "refused"],
    [500, "/", "refused"],
  ])("%i of %s is of its kind: %s", (status, file, name) => {
    expect(kindOfAnswer({ status, file }).name).toBe(name);
  });

  test("of an article of the last days is of a kind of its own", () => {
    expect(kindOfAnswer({ status: 200, file: "/artikel/a.html", isFresh: true }).name).toBe("fresh-article");
  });
});

describe("caching", () => {
  test("never keeps a page, an answer that is none, or a document for longer than a few minutes", () => {
    for (const { name, caching } of responseKinds) {
      const seconds = [...caching.matchAll(/(?:max-age|stale-while-revalidate)=(\d+)/g)].map(([, age]) =>
        Number(age),
      );
      const isLasting = name === "named-by-bytes" || name === "file";
      if (!isLasting) expect(Math.max(0, ...seconds), name).toBeLessThanOrEqual(300);
      if (name !== "named-by-bytes") expect(caching).not.toContain("immutable");
    }
  });

  test("is written so that nginx reads the same patterns as we do", () => {
    for (const { pattern } of responseKinds) expect(pattern).not.toMatch(/[\s"$\\](?!$)|[{}]/);
  });
});
