import { existsSync } from "node:fs";
import { cp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Edition } from "@/lib/articles";
import { loadEdition } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import { FolderUnwritable } from "@/lib/publish/folder-unwritable";
import { Publisher } from "@/lib/publish/publisher";
import { present } from "../support/known";
import { article } from "../support/newsroom";
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
import { SiteCrawler } from "../support/site-crawler";
import { pixel, writeNewsroom } from "../support/site-newsroom";
import { isOfIndex } from "../support/search-files";
import type { TestDisk } from "../support/test-disk";
import { openDisk } from "../support/test-disk";

const old = {
  "articles/a.md": article({ title: "Berita A", related: ["b"], tags: ["Satu"] }, "Isi A."),
  "articles/b.md": article({ title: "Berita B", publishedAt: "2025-09-12T08:00", tags: ["Satu"] }, "Isi B."),
  "articles/c.md": article({ title: "Berita C", publishedAt: "2025-09-11T08:00", tags: ["Dua"] }, "Isi C."),
};
/** A text, a headline and a picture change, one article comes and one goes. */
const edits = {
  "articles/a.md": article({ title: "Judul baru", related: ["d"], tags: ["Satu"] }, "Isi A kedua."),
  "articles/b.md": undefined,
  "articles/d.md": article({ title: "Berita D", related: ["a"], image: { src: "d.png", alt: "Titik" } }),
  "media/d.png": pixel,
};

let contentDir: string;
/** The sites of the newsroom before the edits and after them, from undisturbed builds. */
let before: string;
let after: ReadonlyMap<string, Buffer>;
let lasting: readonly string[];

beforeAll(async () => {
  contentDir = await writeNewsroom(old);
  before = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, before)).toMatchObject({ status: 0 });
  await changeFolder(contentDir, edits);
  const fresh = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, fresh)).toMatchObject({ status: 0 });
  after = await readFolder(fresh);
  const stood = await readFolder(before);
  lasting = [...after.keys()].filter((file) => file.endsWith(".html") && stood.has(file));
});

/** A disk with the site of before the edits, which has room for some blocks more. */
async function diskWithSite(freeBlocks?: number) {
  const disk = await openDisk(4096);
  const siteDir = path.join(disk.folder, "site");
  await cp(before, siteDir, { recursive: true });
  if (freeBlocks !== undefined) await disk.fillUpTo(freeBlocks);
  return { disk, siteDir };
}

/** What a reader would meet who is not to notice anything. */
async function faultsFor(siteDir: string): Promise<readonly string[]> {
  const crawler = new SiteCrawler(siteDir);
  crawler.expectToLast(lasting);
  await crawler.crawl();
  expect(crawler.pageCount).toBeGreaterThan(10);
  return [...crawler.faults];
}

async function expectAfter(siteDir: string): Promise<void> {
  expect(differences(after, await readFolder(siteDir), sameBytes)).toEqual([]);
}

/** One sentence about the disk, which names the folder, and nothing that looks like a program's own words. */
function expectSentence(output: string, siteDir: string): void {
  const lines = output.trim().split("\n");
  expect(lines.at(-1)).toMatch(/^Disk penuh, sehingga folder .* tidak dapat ditulis\./);
  expect(lines.at(-1)).toContain(siteDir);
  expect(lines).toHaveLength(1);
}

describe("a build on a disk that fills up", () => {
  // From no room for the lock to all the room that there is need for.
  const rooms = [0, 1, 2, 4, 6, 9, 13, 60];
  let fittingRoom: number | undefined;

  test.each(rooms)(
    "with room for %i blocks says so in a sentence, keeps every page, and is mended",
    async (room) => {
      const { disk, siteDir } = await diskWithSite(room);
      const { status, output } = await build(contentDir, siteDir);
      expect(await faultsFor(siteDir)).toEqual([]);
      if (status === 0) {
        fittingRoom ??= room;
      } else {
        expect(status).toBe(2);
        expectSentence(output, siteDir);
      }
      await disk.makeRoom();
      expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
      await expectAfter(siteDir);
    },
  );

  test("was seen with too little room and with enough", () => {
    expect(fittingRoom).toBeGreaterThan(10);
  });
});

describe("a publisher on a disk that fills up", () => {
  async function openPublisher(siteDir: string, onWritten: () => Promise<void> = () => Promise.resolve()) {
    const codeHash = hashCode(projectDir);
    return Publisher.open({ siteDir, appDir: projectDir, codeHash, processLimit: 1, onWritten });
  }

  async function edition(): Promise<Edition> {
    return present((await loadEdition(contentDir, Date.now())).edition);
  }

  test("before it writes its manifest leaves the last one and all that came after it", async () => {
    const { disk, siteDir } = await diskWithSite();
    const manifest = path.join(siteDir, ".warta/manifest.json");
    const whole = await readFile(manifest);
    const publisher = await openPublisher(siteDir);
    await publisher.publish(await edition());
    await disk.fillUpTo(0);
    await expect(publisher.close()).rejects.toMatchObject({ folder: siteDir, fault: "ENOSPC" });
    expect(await readFile(manifest)).toEqual(whole);
    await disk.makeRoom();
    const { status, output } = await build(contentDir, siteDir);
    expect(status).toBe(0);
    expect(output).toContain("0 halaman dirender");
    await expectAfter(siteDir);
  });

  test("between a step and its note does the step again", async () => {
    const { disk, siteDir } = await diskWithSite();
    const publisher = await openPublisher(siteDir, () => disk.fillUpTo(0));
    await publisher.publish(await edition()).catch(() => undefined);
    await publisher.close().catch(() => undefined);
    expect(await faultsFor(siteDir)).toEqual([]);
    await disk.makeRoom();
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    await expectAfter(siteDir);
  });

  test("goes on where it was, in the same process, when there is room again", async () => {
    const { disk, siteDir } = await diskWithSite();
    const publisher = await openPublisher(siteDir);
    for (const room of [0, 1, 9]) {
      await disk.fillUpTo(room);
      await expect(publisher.publish(await edition())).rejects.toThrow(FolderUnwritable);
      expect(await faultsFor(siteDir)).toEqual([]);
    }
    await disk.makeRoom();
    expect(await publisher.publish(await edition())).toMatchObject({ failures: [] });
    await publisher.close();
    const unlike = differences(after, await readFolder(siteDir), sameBytes);
    expect(unlike.filter((file) => !isOfIndex(file))).toEqual([]);
  });
});

describe("start on a disk that fills up", () => {
  const soon = (condition: () => unknown) => vi.waitFor(condition, { timeout: 30_000, interval: 50 });

  async function started(disk: TestDisk, folder: string, siteDir: string) {
    const site = await startSite(folder, siteDir);
    onTestFinished(async () => {
      await disk.makeRoom();
      await site.stop();
    });
    const page = async (address: string) => (await fetch(`${site.url}${address}`)).text();
    return { site, page };
  }

  test("keeps serving, says so once, and publishes the next save when there is room", async () => {
    const folder = await writeNewsroom(old);
    const disk = await openDisk(4096);
    const { site, page } = await started(disk, folder, path.join(disk.folder, "site"));
    await disk.fillUpTo(0);
    for (const text of ["Isi kedua.", "Isi ketiga."]) {
      await changeFolder(folder, { "articles/a.md": article({ title: "Berita A" }, text) });
      await soon(() => {
        expect(site.output()).toContain("Disk penuh");
      });
      expect(await page("/artikel/a")).toContain("Isi A.");
    }
    await disk.makeRoom();
    await changeFolder(folder, { "articles/a.md": article({ title: "Berita A" }, "Isi keempat.") });
    await soon(async () => {
      expect(await page("/artikel/a")).toContain("Isi keempat.");
    });
    await soon(() => {
      expect(site.output()).toContain("Penerbitan berhasil lagi.");
    });
    expect(site.output().match(/Disk penuh/g)).toHaveLength(1);
    expect(site.output()).not.toMatch(/^\s+at /m);
  });

  test("that is full already serves the site that stands, and publishes when there is room", async () => {
    const { disk, siteDir } = await diskWithSite(0);
    const folder = await writeNewsroom(old);
    const { site, page } = await started(disk, folder, siteDir);
    expect(site.output()).toContain("Disk penuh");
    expect(await page("/artikel/b")).toContain("Isi B.");
    await disk.makeRoom();
    await changeFolder(folder, { "articles/a.md": article({ title: "Berita A" }, "Isi baru.") });
    await soon(async () => {
      expect(await page("/artikel/a")).toContain("Isi baru.");
    });
  });

  test("that is full already and holds no site ends with a sentence", async () => {
    const disk = await openDisk(1024);
    await disk.fillUpTo(0);
    const siteDir = path.join(disk.folder, "site");
    await expect(startSite(await writeNewsroom(old), siteDir)).rejects.toThrow(
      /^start ended with 2: Disk penuh/,
    );
    expect(existsSync(path.join(siteDir, "index.html"))).toBe(false);
    await rm(siteDir, { recursive: true });
  });
});
