import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { SiteChanges } from "@/lib/publish/handover";
import { Handover } from "@/lib/publish/handover";
import { testFolder } from "../../support/unit-folder";

let parent: string;
let dir: string;
let handover: Handover;

beforeEach(() => {
  parent = testFolder();
  dir = path.join(parent, "last-publish");
  handover = new Handover(dir);
});

const nothing: SiteChanges = { rendered: [], removed: [], copiedFiles: [], removedFiles: [] };
const add = (changes: Partial<SiteChanges>, to = handover) => to.add({ ...nothing, ...changes });
const lines = (name: string, folder = dir) => readFileSync(path.join(folder, name), "utf8").split("\n");
const forms = (file: string) => [file, `${file}.br`, `${file}.gz`];

/** All four lists, without the empty text after the last line. */
function lists(folder = dir) {
  const read = (name: string) => lines(`${name}.txt`, folder).slice(0, -1);
  return {
    changedPaths: read("changed-paths"),
    removedPaths: read("removed-paths"),
    changedFiles: read("changed-files"),
    removedFiles: read("removed-files"),
  };
}

const noLists = { changedPaths: [], removedPaths: [], changedFiles: [], removedFiles: [] };

describe("a handover", () => {
  test("lists addresses, and the files that they stand in", async () => {
    await add({
      rendered: ["/", "/artikel/a"],
      removed: ["/artikel/b"],
      copiedFiles: ["media/a.jpg"],
      removedFiles: ["media/b.jpg"],
    });
    expect(lists()).toEqual({
      changedPaths: ["/", "/artikel/a", "/media/a.jpg"],
      removedPaths: ["/artikel/b", "/media/b.jpg"],
      changedFiles: [...forms("index.html"), ...forms("artikel/a.html"), "media/a.jpg"],
      removedFiles: [...forms("artikel/b.html"), "media/b.jpg"],
    });
  });

  test("has all four lists, also those that say nothing, and nothing else", async () => {
    await add({ rendered: ["/"] });
    expect(readdirSync(dir).sort()).toEqual([
      "changed-files.txt",
      "changed-paths.txt",
      "removed-files.txt",
      "removed-paths.txt",
    ]);
    expect(readdirSync(parent)).toEqual(["last-publish"]);
  });

  test("makes no folder when nothing changed", async () => {
    await add({});
    expect(existsSync(dir)).toBe(false);
  });

  describe.each([
    ["by the same process", () => handover],
    ["by another process", () => new Handover(dir)],
  ])("that is added to %s", (_whose, next) => {
    test("keeps what it said, each line once", async () => {
      await add({ rendered: ["/", "/artikel/a"], removedFiles: ["media/x.jpg"] });
      await add({ rendered: ["/artikel/b", "/"] }, next());
      expect(lists()).toEqual({
        changedPaths: ["/", "/artikel/a", "/artikel/b"],
        removedPaths: ["/media/x.jpg"],
        changedFiles: [...forms("index.html"), ...forms("artikel/a.html"), ...forms("artikel/b.html")],
        removedFiles: ["media/x.jpg"],
      });
    });

    test("moves what was removed and came back, and what changed and was removed", async () => {
      await add({ rendered: ["/", "/artikel/a"], removed: ["/artikel/b"], removedFiles: ["media/x.jpg"] });
      await add({ rendered: ["/artikel/b"], removed: ["/artikel/a"], copiedFiles: ["media/x.jpg"] }, next());
      expect(lists()).toEqual({
        changedPaths: ["/", "/artikel/b", "/media/x.jpg"],
        removedPaths: ["/artikel/a"],
        changedFiles: [...forms("index.html"), ...forms("artikel/b.html"), "media/x.jpg"],
        removedFiles: forms("artikel/a.html"),
      });
      await add({ rendered: ["/artikel/a"] }, next());
      expect(lists().removedPaths).toEqual([]);
      expect(lists().changedPaths).toContain("/artikel/a");
    });

    test("begins anew once its folder was taken away, and leaves that one alone", async () => {
      await add({ rendered: ["/", "/artikel/a"], removed: ["/artikel/b"] });
      const taken = path.join(parent, "taken");
      renameSync(dir, taken);
      const before = lists(taken);
      await add({ rendered: ["/"] }, next());
      expect(lists()).toEqual({ ...noLists, changedPaths: ["/"], changedFiles: forms("index.html") });
      expect(lists(taken)).toEqual(before);
    });

    test("lists again what was in a list that somebody removed", async () => {
      await add({ rendered: ["/", "/artikel/a"] });
      rmSync(path.join(dir, "changed-files.txt"));
      rmSync(path.join(dir, "changed-paths.txt"));
      await add({ rendered: ["/"] }, next());
      expect(lists()).toEqual({ ...noLists, changedPaths: ["/"], changedFiles: forms("index.html") });
    });
  });

  test("that another process added to meanwhile is known as it is", async () => {
    await add({ rendered: ["/"] });
    await add({ rendered: ["/artikel/a"] }, new Handover(dir));
    await add({ rendered: ["/artikel/a"] });
    expect(lists().changedPaths).toEqual(["/", "/artikel/a"]);
  });
});

describe("a stop in the middle", () => {
  /** As it is left when a process ends while it writes: out of sight, the last line cut off. */
  async function stopped() {
    await add({ rendered: ["/", "/artikel/a"], removed: ["/artikel/b"] });
    renameSync(dir, `${dir}.work`);
    appendFileSync(path.join(`${dir}.work`, "changed-files.txt"), "artikel/c.html\nartikel/c.ht");
  }

  test("loses nothing of what was listed before, and goes on with what the same publish adds when done again", async () => {
    await stopped();
    await add({ rendered: ["/artikel/c"] }, new Handover(dir));
    const { changedPaths, changedFiles, removedPaths } = lists();
    expect(changedPaths).toEqual(["/", "/artikel/a", "/artikel/c"]);
    expect([...new Set(changedFiles)].sort()).toEqual(
      [...forms("index.html"), ...forms("artikel/a.html"), ...forms("artikel/c.html")].sort(),
    );
    expect(removedPaths).toEqual(["/artikel/b"]);
    expect(readdirSync(parent)).toEqual(["last-publish"]);
  });

  test("does not mix with a folder that somebody put in its place: that one is taken first", async () => {
    await stopped();
    mkdirSync(dir);
    appendFileSync(path.join(dir, "changed-paths.txt"), "/lain\n");
    await add({ rendered: ["/artikel/c"] }, new Handover(dir));
    expect(lines("changed-paths.txt")).toEqual(["/lain", ""]);
    rmSync(dir, { recursive: true });
    await add({ rendered: ["/artikel/d"] }, new Handover(dir));
    expect(lists().changedPaths).toEqual(["/", "/artikel/a", "/artikel/c", "/artikel/d"]);
  });
});
