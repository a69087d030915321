import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { fileOfPage } from "@/lib/publish/site-files";
import { buildEditions, copyOf } from "../support/merge-newsroom";
import { present } from "../support/known";
import { leadFilesOf } from "../support/picture-files";
import { build, differences, readFolder, runCommand, sameBytes, startMerge } from "../support/site";
import { HtmlPage } from "../support/site-html";
import { pixelCalled } from "../support/site-newsroom";

let oldContentDir: string;
let contentDir: string;
let old: string;
let whole: string;
let parts: readonly [string, string];

beforeAll(async () => {
  ({ oldContentDir, contentDir, old, whole, parts } = await buildEditions());
});

const pauseMs = 150;

/**
 * Kills a merge over the old site at a moment that does not depend on the machine: one file of a part is a pipe that
 * nobody writes to, so the merge waits for it when it comes to it.
 */
async function stoppedAt(page: string): Promise<string> {
  const copies = await Promise.all(parts.map(copyOf));
  const file = fileOfPage(page);
  const part = present(copies.find((copy) => existsSync(path.join(copy, file))));
  await rm(path.join(part, file));
  await promisify(execFile)("mkfifo", [path.join(part, file)]);
  const siteDir = await copyOf(old);
  const running = startMerge(copies, contentDir, siteDir);
  // Its compressed forms come first, so by then it waits.
  const wanted = await readFile(path.join(part, `${file}.gz`));
  await vi.waitFor(
    async () => {
      const found = await readFile(path.join(siteDir, `${file}.gz`)).catch(() => Buffer.of());
      expect(found.equals(wanted)).toBe(true);
    },
    { timeout: 30_000, interval: 5 },
  );
  // A merge that does not wait for it has the time to show that.
  await setTimeout(pauseMs);
  running.kill();
  await running.ended;
  return siteDir;
}

/** Addresses that a reader who comes in at the front page finds a link to, and that lead nowhere. */
async function deadLinks(siteDir: string): Promise<readonly string[]> {
  const files = await readFolder(siteDir);
  const dead: string[] = [];
  const seen = new Set(["/"]);
  for (const address of seen) {
    const page = files.get(fileOfPage(address));
    if (!page && !files.has(address.slice(1))) dead.push(address);
    const html = new HtmlPage(page?.toString() ?? "");
    for (const link of [...html.values("href"), ...html.values("src")]) {
      const bare = link.replace(/[?#].*$/, "");
      if (bare.startsWith("/")) seen.add(bare);
    }
  }
  expect(seen.size).toBeGreaterThan(20);
  return dead;
}

const newArticles = ["/artikel/b0", "/artikel/b3", "/artikel/b5"];
const isThere = (siteDir: string, page: string) => existsSync(path.join(siteDir, fileOfPage(page)));

async function expectSame(siteDir: string, wanted: string): Promise<void> {
  expect(differences(await readFolder(wanted), await readFolder(siteDir), sameBytes)).toEqual([]);
}

describe.each([
  ["while it writes new articles", "/artikel/b3"],
  ["while it writes new lists", "/topik/topik-baru"],
  ["while it writes changed pages", "/kanal/teknologi"],
])("a merge that is killed %s", (_when, page) => {
  test("has left no dead link and removed nothing", async () => {
    const siteDir = await stoppedAt(page);
    expect(await deadLinks(siteDir)).toEqual([]);
    expect(isThere(siteDir, "/artikel/a2")).toBe(true);
    for (const file of await leadFilesOf(pixelCalled("g2")))
      expect(existsSync(path.join(siteDir, file))).toBe(true);
  });

  test("is mended by the next merge", async () => {
    const siteDir = await stoppedAt(page);
    const places = { CONTENT_DIR: contentDir, SITE_DIR: siteDir };
    expect(await runCommand("merge", parts, places)).toMatchObject({ status: 0 });
    await expectSame(siteDir, whole);
  });

  test("is mended by the next build", async () => {
    const siteDir = await stoppedAt(page);
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    await expectSame(siteDir, whole);
  });
});

describe("a merge", () => {
  test("that is killed leaves nothing behind when a build takes back what it brought", async () => {
    const siteDir = await stoppedAt("/kanal/teknologi");
    expect(await build(oldContentDir, siteDir)).toMatchObject({ status: 0 });
    await expectSame(siteDir, old);
  });

  test("writes no list before all new articles are there", async () => {
    const siteDir = await stoppedAt("/artikel/b3");
    expect(isThere(siteDir, "/artikel/b3")).toBe(false);
    const unchanged = await readFolder(old);
    const files = await readFolder(siteDir);
    const shown = [...unchanged.keys()].filter((file) => !file.startsWith(".warta/"));
    expect(shown.filter((file) => !files.get(file)?.equals(present(unchanged.get(file))))).toEqual([]);
    expect(isThere(siteDir, "/topik/topik-baru")).toBe(false);
  });

  test("writes all new pages before the first one that changed", async () => {
    const siteDir = await stoppedAt("/kanal/teknologi");
    for (const page of [...newArticles, "/topik/topik-baru"]) expect(isThere(siteDir, page), page).toBe(true);
  });
});
