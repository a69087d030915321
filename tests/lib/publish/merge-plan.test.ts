import { describe, expect, test } from "vitest";
import type { Manifest } from "@/lib/publish/manifest-text";
import { beingChanged, unsettled } from "@/lib/publish/manifest";
import type { Part } from "@/lib/publish/merge-parts";
import { planMerge } from "@/lib/publish/merge-plan";

type Marks = Readonly<Record<string, string>>;

function manifest(pages: Marks, files: Marks = {}): Manifest {
  return { pages: new Map(Object.entries(pages)), files: new Map(Object.entries(files)) };
}

function part(dir: string, pages: Marks, files: Marks = {}, held: readonly string[] = []): Part {
  const origin = { shard: "1/1", code: "code", held };
  return { dir, shard: { number: 1, count: 1 }, origin, manifest: manifest(pages, files) };
}

function plan(parts: readonly Part[], site: Manifest) {
  const { files, addGroups, change, documents, ...rest } = planMerge(parts, site);
  const names = (copies: readonly { readonly name: string }[]) => copies.map(({ name }) => name);
  return {
    files: names(files),
    add: addGroups.map(names),
    change: names(change),
    documents: names(documents),
    ...rest,
  };
}

describe("the plan of a merge", () => {
  test("copies what is new or different, removes what is gone, and leaves the rest", () => {
    const site = manifest(
      { "/": "1", "/artikel/a": "1", "/artikel/b": "1" },
      { "media/a.png": "1", "x.svg": "1" },
    );
    const parts = [
      part("one", { "/": "2", "/artikel/a": "1" }, { "x.svg": "2" }),
      part("two", { "/artikel/c": "1" }, { "media/c.png": "1" }),
    ];
    expect(plan(parts, site)).toEqual({
      files: ["x.svg", "media/c.png"],
      add: [["/artikel/c"]],
      change: ["/"],
      documents: [],
      removePages: ["/artikel/b"],
      removeFiles: ["media/a.png"],
      keepCount: 1,
      held: [],
    });
  });

  test("knows of each page which part has it", () => {
    const { addGroups } = planMerge(
      [part("one", { "/artikel/a": "1" }), part("two", { "/artikel/b": "2" })],
      manifest({}),
    );
    expect(addGroups).toEqual([
      [
        { dir: "one", name: "/artikel/a", mark: "1" },
        { dir: "two", name: "/artikel/b", mark: "2" },
      ],
    ]);
  });

  test("adds articles first, then what links to them, and the front page at the end", () => {
    const pages = [
      "/",
      "/404",
      "/indeks",
      "/indeks/2025/09",
      "/indeks/2025/09/13",
      "/artikel/a",
      "/kanal/x",
      "/topik/y",
    ];
    const marks = Object.fromEntries(pages.map((page) => [page, "1"]));
    const { add } = plan([part("one", marks)], manifest({}));
    expect(add[0]).toEqual(["/artikel/a"]);
    expect(add.at(-1)).toEqual(["/"]);
    expect(add.flat().sort()).toEqual([...pages].sort());
    const groupOf = (page: string) => add.findIndex((group) => group.includes(page));
    expect(groupOf("/indeks/2025/09/13")).toBeLessThan(groupOf("/indeks/2025/09"));
    expect(groupOf("/indeks/2025/09")).toBeLessThan(groupOf("/indeks"));
  });

  test("has a new document come after new pages, a changed one after all, and counts pages alone", () => {
    const site = manifest({ "/": "1", "/rss.xml": "1", "/robots.txt": "1", "/topik/x/rss.xml": "1" });
    const pages = { "/kanal/a": "1", "/kanal/a/feed.json": "1" };
    const parts = [part("one", { "/": "1", "/rss.xml": "2", "/robots.txt": "1", ...pages })];
    expect(plan(parts, site)).toMatchObject({
      add: [["/kanal/a"], ["/kanal/a/feed.json"]],
      change: [],
      documents: ["/rss.xml"],
      removePages: ["/topik/x/rss.xml"],
      keepCount: 1,
    });
  });

  test("takes a page that a stopped publish was about to make for new, and one that it was changing for one that stands", () => {
    const site = manifest({ "/artikel/a": beingChanged, "/artikel/b": unsettled });
    const parts = [part("one", { "/artikel/a": "1", "/artikel/b": "1" })];
    expect(plan(parts, site)).toMatchObject({ add: [["/artikel/b"]], change: ["/artikel/a"] });
  });

  test("copies a file again whose copy was begun", () => {
    const site = manifest({}, { "media/a.png": unsettled });
    expect(plan([part("one", {}, { "media/a.png": "1" })], site).files).toEqual(["media/a.png"]);
  });
});

describe("a page that a fault holds", () => {
  const held = ["/artikel/a"];

  test("keeps the version that the site has, whatever the parts have of it", () => {
    const site = manifest({ "/artikel/a": "1" });
    const without = part("one", {}, {}, held);
    const withOlder = part("one", { "/artikel/a": "0" }, {}, held);
    for (const parts of [[without], [withOlder], [part("two", {}), withOlder]]) {
      expect(plan(parts, site)).toMatchObject({ add: [], change: [], removePages: [], held });
    }
  });

  test("comes from its part where the site has none, or perhaps half of one", () => {
    const parts = [part("one", { "/artikel/a": "0" }, {}, held)];
    expect(plan(parts, manifest({})).add).toEqual([["/artikel/a"]]);
    expect(plan(parts, manifest({ "/artikel/a": unsettled })).add).toEqual([["/artikel/a"]]);
  });

  test("keeps what it may link to or show: of others only articles go, with their copies", () => {
    const pages = { "/artikel/a": "1", "/artikel/b": "1", "/artikel/b.md": "1", "/topik/x": "1" };
    const site = manifest(pages, { "media/a.png": "1" });
    expect(plan([part("one", {}, {}, held)], site)).toMatchObject({
      removePages: ["/artikel/b", "/artikel/b.md"],
      removeFiles: [],
    });
  });
});
