import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { article } from "../support/newsroom";
import { build, readFolder, temporaryFolder, unpack } from "../support/site";
import { pixel, writeNewsroom } from "../support/site-newsroom";

let site: ReadonlyMap<string, Buffer>;

function secret(name: string, changes: Readonly<Record<string, unknown>>): string {
  return article(
    {
      title: `Judul ${name}`,
      description: `Ringkasan ${name}.`,
      tags: ["Umum", `Topik ${name}`],
      image: { src: `${name}.png`, alt: "Titik" },
      ...changes,
    },
    `Isi ${name}.`,
  );
}

beforeAll(async () => {
  const contentDir = await writeNewsroom({
    "articles/terbit.md": article({ title: "Berita terbit", tags: ["Umum"] }),
    "articles/kodok.md": secret("kodok", { status: "draft" }),
    "articles/jerapah.md": secret("jerapah", { publishedAt: "2199-01-01T08:00" }),
    "articles/banteng.md": secret("banteng", {
      status: "withdrawn",
      withdrawnAt: "2025-09-14T08:00",
      withdrawnReason: "Melanggar hak anak.",
    }),
    "media/kodok.png": pixel,
    "media/jerapah.png": pixel,
    "media/banteng.png": pixel,
  });
  const siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  site = await readFolder(siteDir);
});

/** Files whose path or unpacked bytes hold a text, in whatever case. */
function tracesOf(text: string): readonly string[] {
  const isThere = (haystack: string) => haystack.toLowerCase().includes(text);
  return [...site]
    .filter(([file, bytes]) => isThere(file) || isThere(unpack(file, bytes).toString("latin1")))
    .map(([file]) => file);
}

describe("what is not public", () => {
  test("the search for traces finds what is public, compressed files included", () => {
    expect(tracesOf("berita terbit")).toEqual(
      expect.arrayContaining(["artikel/terbit.html", "artikel/terbit.html.br", "artikel/terbit.html.gz"]),
    );
    for (const feed of ["rss.xml", "atom.xml", "feed.json"]) {
      expect(tracesOf("berita terbit")).toContain(`kanal/teknologi/${feed}.gz`);
    }
    expect(tracesOf("/artikel/terbit")).toContain("sitemap-2025-09.xml.gz");
  });

  test("a draft leaves no trace in any file: title, slug, topic, text or picture", () => {
    expect(tracesOf("kodok")).toEqual([]);
  });

  test("a scheduled article leaves no trace in any file", () => {
    expect(tracesOf("jerapah")).toEqual([]);
  });

  test("a withdrawn article keeps its address, with the reason in place of the text", () => {
    const page = site.get("artikel/banteng.html")?.toString() ?? "";
    expect(page).toContain("Melanggar hak anak.");
    expect(page).not.toContain("Isi banteng");
    expect(page).not.toContain("Ringkasan banteng");
    expect(page).toContain('content="noindex');
  });

  test("a withdrawn article is in no list, and its picture and its own topic are gone", () => {
    const elsewhere = tracesOf("banteng").filter(
      (file) => !/^(?:artikel\/banteng\.html|\.warta\/)/.test(file),
    );
    expect(elsewhere).toEqual([]);
  });
});
