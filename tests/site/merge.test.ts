import { rm } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { handoverDir } from "@/lib/commands/publishing";
import { beingChanged, unsettled } from "@/lib/publish/manifest";
import { buildEditions, built, copyOf, forgedCopy, newSite } from "../support/merge-newsroom";
import { article } from "../support/newsroom";
import { leadFilesOf } from "../support/picture-files";
import { isOfIndex } from "../support/search-files";
import type { CommandResult } from "../support/site";
import {
  build,
  differences,
  projectDir,
  readFolder,
  readTimes,
  runCommand,
  sameBytes,
} from "../support/site";
import { pixelCalled, writeNewsroom } from "../support/site-newsroom";

let contentDir: string;
/** The site before some edits, and the site after them: whole, and in two parts that were built apart. */
let old: string;
let whole: string;
let parts: readonly [string, string];

beforeAll(async () => {
  ({ contentDir, old, whole, parts } = await buildEditions());
});

function merge(folders: readonly string[], siteDir: string): Promise<CommandResult> {
  return runCommand("merge", folders, { CONTENT_DIR: contentDir, SITE_DIR: siteDir });
}

async function expectWhole(siteDir: string): Promise<void> {
  expect(differences(await readFolder(whole), await readFolder(siteDir), sameBytes)).toEqual([]);
}

describe("shards that were built apart", () => {
  test("hold each page and file once, and some of them each", async () => {
    const [one, two] = await Promise.all(parts.map(async (part) => [...(await readFolder(part)).keys()]));
    const shown = (files: readonly string[] = []) => files.filter((file) => !file.startsWith(".warta/"));
    const all = [...(await readFolder(whole)).keys()];
    const ofPublisher = all.filter((file) => !isOfIndex(file));
    expect(ofPublisher.length).toBeLessThan(all.length);
    expect([...shown(one), ...shown(two)].sort()).toEqual(shown(ofPublisher));
    for (const part of [one, two]) {
      expect(shown(part).filter((file) => file.endsWith(".html")).length).toBeGreaterThan(5);
      expect(shown(part).filter((file) => file.endsWith(".avif")).length).toBeGreaterThan(0);
    }
  });

  test("merged into a new folder are a single build, byte for byte, the manifest included", async () => {
    const siteDir = await newSite();
    expect(await merge(parts, siteDir)).toMatchObject({ status: 0 });
    await expectWhole(siteDir);
  });

  test("merged in any order over an older site are a single build as well", async () => {
    const siteDir = await copyOf(old);
    const { output } = await merge([parts[1], parts[0]], siteDir);
    expect(output).toMatch(
      /^\d+ halaman digabungkan, 1 dihapus, \d+ tetap, dalam \d+,\d\d detik \(dan \d+ berkas untuk mesin\)$/m,
    );
    await expectWhole(siteDir);
  });

  test("merged twice write nothing the second time", async () => {
    const siteDir = await copyOf(whole);
    const times = await readTimes(siteDir);
    expect((await merge(parts, siteDir)).output).toMatch(/^0 halaman digabungkan, 0 dihapus, /m);
    expect(differences(times, await readTimes(siteDir), (a, b) => a === b)).toEqual([]);
  });

  test("leave what is the same untouched, and are continued by a build that finds nothing to do", async () => {
    const siteDir = await copyOf(old);
    const before = await readTimes(siteDir);
    await merge(parts, siteDir);
    const written = differences(before, await readTimes(siteDir), (a, b) => a === b);
    const changed = differences(await readFolder(old), await readFolder(whole), sameBytes);
    expect(written).toEqual(changed);
    expect((await build(contentDir, siteDir)).output).toMatch(/^0 halaman dirender, 0 dihapus, /m);
    await expectWhole(siteDir);
  });

  test("are handed over as a build does it", async () => {
    const listsOf = async (siteDir: string) =>
      new Map(
        [...(await readFolder(handoverDir(projectDir, siteDir)))].map(([name, bytes]) => [
          name,
          bytes.toString().split("\n").sort(),
        ]),
      );
    const [merged, rebuilt] = [await copyOf(old), await copyOf(old)];
    await merge(parts, merged);
    await build(contentDir, rebuilt);
    const lists = await listsOf(merged);
    expect(lists).toEqual(await listsOf(rebuilt));
    expect(lists.get("changed-paths.txt")).toEqual(
      expect.arrayContaining(["/", "/artikel/b3", "/artikel/a1"]),
    );
    const stays = await readFolder(whole);
    const goneParts = [...(await readFolder(old)).keys()].filter(
      (file) => isOfIndex(file) && !stays.has(file),
    );
    expect(goneParts).not.toEqual([]);
    expect(lists.get("removed-files.txt")).toEqual([
      "",
      "artikel/a2.html",
      "artikel/a2.html.br",
      "artikel/a2.html.gz",
      "artikel/a2.md",
      "artikel/a2.md.gz",
      ...goneParts,
      ...[...(await leadFilesOf(pixelCalled("g1"))), ...(await leadFilesOf(pixelCalled("g2")))].sort(),
    ]);
  });
});

describe("a merge is refused, in a sentence and without a change, of", () => {
  async function expectRefused(
    folders: readonly string[],
    sentence: RegExp,
    siteDir?: string,
  ): Promise<void> {
    const target = siteDir ?? (await copyOf(old));
    const before = await readFolder(target);
    const { status, output } = await merge(folders, target);
    expect(output).toMatch(sentence);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(2);
    expect(differences(before, await readFolder(target), sameBytes)).toEqual([]);
  }

  test("a set with a shard missing", () => expectRefused([parts[0]], /^Bagian 2\/2 tidak disebut/));

  test("a shard that is there twice", async () => {
    await expectRefused([...parts, await copyOf(parts[1])], /^Bagian 2\/2 ada dua kali: di .+ dan .+\./);
  });

  test("shards of two ways to divide a site", async () => {
    const third = await built(contentDir, ["--shard", "2/3"]);
    await expectRefused([parts[0], third], /^Bagian 1\/2 dan 2\/3 berasal dari pembagian yang berbeda\./);
  });

  test("a folder that holds no site", async () => {
    await expectRefused([...parts, await newSite()], /tidak memuat bagian situs/);
  });

  test("a folder with pages of another shard", async () => {
    const both = await copyOf(parts[0]);
    expect(await build(contentDir, both, ["--shard", "2/2"])).toMatchObject({ status: 0 });
    await expectRefused([parts[0], both], /yang tidak termasuk bagian 2\/2/);
  });

  test.each([unsettled, beingChanged])("a shard with a page that was not finished (%j)", async (mark) => {
    const unfinished = await forgedCopy(parts[1], (text) =>
      text.replace(/("\/artikel\/\w+": )"[^"]+"/, `$1"${mark}"`),
    );
    await expectRefused([parts[0], unfinished], /belum selesai dibuat \(antara lain \/artikel\/\w+\)/);
  });

  test("a shard whose publish was stopped before it noted how it ended", async () => {
    const unfinished = await forgedCopy(parts[1], (text) => text.replace(/"origin": \{[^}]+\},/, ""));
    await expectRefused([parts[0], unfinished], /belum selesai dibuat;/);
  });

  test("shards of different code", async () => {
    const other = await forgedCopy(parts[1], (text) => text.replace(/"code": "[^"]+"/, '"code": "lain"'));
    await expectRefused([parts[0], other], /dibuat dengan kode yang berbeda/);
  });

  test("shards of different content, even if both have the same pages", async () => {
    const files = { "articles/a.md": article({ title: "Satu" }) };
    const other = await writeNewsroom(files);
    const one = await built(other, ["--shard", "1/2"]);
    const two = await built(await writeNewsroom({ "articles/a.md": article({ title: "Dua" }) }), [
      "--shard",
      "2/2",
    ]);
    await expectRefused([one, two], /dibuat dari naskah yang berbeda/);
  });

  test("a part that lost a file on its way", async () => {
    const torn = await copyOf(parts[0]);
    const lost = [...(await readFolder(torn)).keys()].find((file) => /^artikel\/b.*\.br$/.test(file)) ?? "";
    await rm(path.join(torn, lost));
    await expectRefused([torn, parts[1]], new RegExp(`^Berkas ${lost} tidak ada di `));
  });

  test("a site folder with itself", async () => {
    const siteDir = await copyOf(parts[0]);
    await expectRefused([siteDir, parts[1]], /adalah folder situs itu sendiri/, siteDir);
  });
});
