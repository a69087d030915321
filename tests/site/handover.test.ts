import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { handoverDir } from "@/lib/commands/publishing";
import { newSite } from "../support/merge-newsroom";
import { article } from "../support/newsroom";
import type { RunningSite } from "../support/site";
import {
  build,
  changeFolder,
  differences,
  projectDir,
  readFolder,
  sameBytes,
  startSite,
  temporaryFolder,
} from "../support/site";
import { pixel, writeNewsroom } from "../support/site-newsroom";

const second = article({ title: "Berita kedua", publishedAt: "2025-09-12T08:00" });

let contentDir: string;
let siteDir: string;
let site: RunningSite;

beforeAll(async () => {
  contentDir = await writeNewsroom({
    "articles/a.md": article({ title: "Berita pertama" }),
    "articles/b.md": second,
  });
  siteDir = await newSite();
  site = await startSite(contentDir, siteDir);
});

afterAll(() => site.stop());

const soon = (condition: () => unknown) => vi.waitFor(condition, { timeout: 15_000, interval: 40 });

async function expectStatus(address: string, status: number): Promise<void> {
  await soon(async () => {
    expect((await fetch(`${site.url}${address}`)).status).toBe(status);
  });
}

/** A tool as docs/deploy.md describes it: takes the lists away, copies what changed, then removes what is gone. */
async function carryOn(copyDir: string): Promise<readonly string[]> {
  const taken = path.join(await temporaryFolder(), "taken");
  await rename(handoverDir(projectDir, siteDir), taken);
  const lines = async (name: string) =>
    (await readFile(path.join(taken, name), "utf8")).split("\n").filter(Boolean);
  for (const file of await lines("changed-files.txt")) {
    await mkdir(path.dirname(path.join(copyDir, file)), { recursive: true });
    // One that was removed since has its line in the next lists.
    await cp(path.join(siteDir, file), path.join(copyDir, file)).catch(() => undefined);
  }
  for (const file of await lines("removed-files.txt")) await rm(path.join(copyDir, file), { force: true });
  return lines("changed-paths.txt");
}

async function expectCarried(copyDir: string): Promise<void> {
  await soon(async () => {
    // The site is served before its changes are listed.
    if (existsSync(handoverDir(projectDir, siteDir))) await carryOn(copyDir);
    const [wanted, found] = [await readFolder(siteDir), await readFolder(copyDir)];
    const unlike = differences(wanted, found, sameBytes).filter((file) => !file.startsWith(".warta/"));
    expect(unlike).toEqual([]);
    expect(found.size).toBeGreaterThan(20);
  });
}

describe("while the site is up", () => {
  test("a copy that is kept by the lists alone is the site, however seldom they are taken", async () => {
    const copyDir = await temporaryFolder();
    await expectCarried(copyDir);

    await changeFolder(contentDir, {
      "articles/c.md": article({ title: "Berita ketiga", image: { src: "c.png", alt: "Titik" } }),
      "media/c.png": pixel,
    });
    await expectStatus("/artikel/c", 200);
    await changeFolder(contentDir, { "articles/b.md": undefined });
    await expectStatus("/artikel/b", 404);
    await expectCarried(copyDir);
    expect(existsSync(path.join(copyDir, "artikel/b.html"))).toBe(false);

    await changeFolder(contentDir, { "articles/c.md": undefined, "media/c.png": undefined });
    await expectStatus("/artikel/c", 404);
    await changeFolder(contentDir, { "articles/b.md": second });
    await expectStatus("/artikel/b", 200);
    await expectCarried(copyDir);
    expect(existsSync(path.join(copyDir, "artikel/b.html"))).toBe(true);
    expect(existsSync(path.join(copyDir, "media/c.png"))).toBe(false);
  });
});

describe("two site folders", () => {
  test("have lists of their own, and what is the same in both is in both", async () => {
    const [one, two] = [await newSite(), await newSite()];
    for (const folder of [one, two]) expect(await build(contentDir, folder)).toMatchObject({ status: 0 });
    const [first, other] = await Promise.all(
      [one, two].map((dir) => readFolder(handoverDir(projectDir, dir))),
    );
    expect(first?.get("changed-paths.txt")?.toString()).toContain("/artikel/a\n");
    expect(other).toEqual(first);
  });
});
