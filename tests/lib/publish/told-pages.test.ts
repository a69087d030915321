import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { beingChanged, unsettled } from "@/lib/publish/manifest";
import { ToldPages } from "@/lib/publish/told-pages";
import { testFolder } from "../../support/unit-folder";

const siteUrl = "https://warta.id";
const none = () => false;

function pagesOf(fingerprints: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(fingerprints));
}

/** Pages that were told of, as another run finds them. */
async function toldOf(fingerprints: Readonly<Record<string, string>>, url = siteUrl): Promise<ToldPages> {
  const file = path.join(testFolder(), "catatan/situs.json");
  const first = await ToldPages.read(file, siteUrl);
  await first.note(first.newsIn(pagesOf(fingerprints), none));
  return ToldPages.read(file, url);
}

describe("the news for search engines", () => {
  test("are all pages at first, and no document", async () => {
    const told = await toldOf({});
    const pages = pagesOf({
      "/": "1",
      "/artikel/a": "2",
      "/artikel/a.md": "3",
      "/rss.xml": "4",
      "/kunci-kami.txt": "5",
    });
    expect(told.newsIn(pages, none).map(({ path: page }) => page)).toEqual(["/", "/artikel/a"]);
  });

  test("are then the pages that are new, different or gone", async () => {
    const told = await toldOf({ "/": "1", "/artikel/a": "2", "/artikel/b": "3" });
    expect(told.newsIn(pagesOf({ "/": "1", "/artikel/a": "4", "/artikel/c": "5" }), none)).toEqual([
      { path: "/artikel/a", fingerprint: "4" },
      { path: "/artikel/c", fingerprint: "5" },
      { path: "/artikel/b" },
    ]);
  });

  test("are none of a page that is on its way", async () => {
    const told = await toldOf({ "/artikel/a": "1", "/artikel/b": "2" });
    const pages = pagesOf({ "/artikel/a": unsettled, "/artikel/b": beingChanged, "/artikel/c": unsettled });
    expect(told.newsIn(pages, none)).toEqual([]);
  });

  test("name a page that became unlisted once, and one that never was listed not at all", async () => {
    const told = await toldOf({ "/artikel/a": "1" });
    const isUnlisted = () => true;
    const news = told.newsIn(pagesOf({ "/artikel/a": "2", "/404": "3" }), isUnlisted);
    expect(news).toEqual([{ path: "/artikel/a" }]);
    await told.note(news);
    expect(told.newsIn(pagesOf({ "/artikel/a": "4", "/404": "3" }), isUnlisted)).toEqual([]);
  });

  test("wait until a page that is to be unlisted says so itself", async () => {
    const told = await toldOf({ "/artikel/a": "1" });
    expect(told.newsIn(pagesOf({ "/artikel/a": "1" }), () => true)).toEqual([]);
  });

  test("are everything again at another address", async () => {
    const told = await toldOf({ "/": "1" }, "https://warta.co.id");
    expect(told.newsIn(pagesOf({ "/": "1" }), none)).toHaveLength(1);
  });

  test.each([
    "",
    "{",
    "[]",
    '{"siteUrl":"https://warta.id"}',
    '{"siteUrl":"https://warta.id","pages":{"/":1}}',
  ])("are everything when the note is damaged: %j", async (text) => {
    const file = path.join(testFolder(), "situs.json");
    writeFileSync(file, text);
    const told = await ToldPages.read(file, siteUrl);
    expect(told.newsIn(pagesOf({ "/": "1" }), none)).toHaveLength(1);
  });
});
