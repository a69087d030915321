import { mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ContentStore } from "@/lib/content/content-store";
import { ReadingCache } from "@/lib/content/reading-cache";
import type { SourceReading } from "@/lib/content/source-reading";
import { article, newsroomFrame } from "../../support/newsroom";
import { plainly } from "../../support/plainly";
import { pixel } from "../../support/site-newsroom";
import { testFolder, touchOld, writeOld } from "../../support/unit-folder";

const articleA = "articles/2025/09/a.md";
const articleB = "articles/b.md";
const faulty = "---\ntitle: [\n---\n\nRusak.\n";

function newsroomFolder(): string {
  const folder = testFolder();
  for (const [file, text] of Object.entries(newsroomFrame)) writeOld(folder, file, text ?? "");
  writeOld(folder, articleA, article({ title: "Berita A" }));
  writeOld(folder, articleB, article({ title: "Berita B" }));
  writeOld(folder, "media/x.png", pixel);
  return folder;
}

/** A newsroom that a store has read. */
async function readNewsroom() {
  const folder = newsroomFolder();
  const store = new ContentStore(folder);
  await store.readAll();
  return { folder, store };
}

/** A store as each new process has it: on the folder, and on the cache that others left. */
const storeOn = (folder: string, cacheDir: string) =>
  new ContentStore(folder, new ReadingCache(cacheDir, "version"));

const readingsOf = (store: ContentStore) => [...store.readings(() => true)];
const filesOf = (store: ContentStore) => readingsOf(store).map(({ file }) => file);
const reading = (store: ContentStore, file: string) => readingsOf(store).find((one) => one.file === file);

function titleOf(found: SourceReading | undefined): string | undefined {
  return found?.record?.kind === "article" ? found.record.record.fields.title : undefined;
}

const isoOf = (found: SourceReading | undefined) =>
  found?.record?.kind === "article" ? found.record.record.fields.publishedAt.epochMs : undefined;

describe("a store in one process", () => {
  test("reads every file at first and none when nothing changed", async () => {
    const store = new ContentStore(newsroomFolder());
    expect(await store.readAll()).toBe(6);
    expect(await store.readAll()).toBe(0);
    expect(filesOf(store)).toEqual([
      articleA,
      articleB,
      "authors/ani.md",
      "media/x.png",
      "sections/teknologi.md",
      "site.yaml",
    ]);
  });

  test("passes by what is no content: notes and dot files", async () => {
    const folder = newsroomFolder();
    writeOld(folder, "README.md", "Catatan.");
    writeOld(folder, ".git/articles/c.md", article());
    writeOld(folder, "articles/.c.md.swp", article());
    expect(await new ContentStore(folder).readAll()).toBe(6);
  });

  test("keeps the very same reading of a file that was touched, and of one that was saved as it was", async () => {
    const { folder, store } = await readNewsroom();
    const [before] = readingsOf(store);
    touchOld(folder, articleA);
    expect(await store.readAll()).toBe(1);
    expect(readingsOf(store)[0]).toBe(before);
    writeOld(folder, articleA, article({ title: "Berita A" }));
    await store.readSome([articleA]);
    expect(readingsOf(store)[0]).toBe(before);
  });

  test("reads a changed file anew and leaves the readings of the others", async () => {
    const { folder, store } = await readNewsroom();
    const before = readingsOf(store);
    writeOld(folder, articleB, article({ title: "Judul baru" }));
    await store.readSome([articleB]);
    expect(titleOf(reading(store, articleB))).toBe("Judul baru");
    expect(
      readingsOf(store)
        .filter((one) => !before.includes(one))
        .map(({ file }) => file),
    ).toEqual([articleB]);
  });

  test("reads a file again that may have been written twice within the same tick of the clock", async () => {
    const { folder, store } = await readNewsroom();
    const soon = Date.now() / 1000 + 60;
    utimesSync(path.join(folder, articleA), soon, soon);
    expect(await store.readAll()).toBe(1);
    expect(await store.readAll()).toBe(1);
  });

  test.each(["readAll", "readSome"] as const)(
    "%s forgets what was removed and learns a new name",
    async (how) => {
      const folder = newsroomFolder();
      const store = new ContentStore(folder);
      await store.readAll();
      rmSync(path.join(folder, articleA));
      renameSync(path.join(folder, articleB), path.join(folder, "articles/c.md"));
      await (how === "readAll" ? store.readAll() : store.readSome([articleA, articleB, "articles/c.md"]));
      expect(filesOf(store).filter((file) => file.startsWith("articles/"))).toEqual(["articles/c.md"]);
      expect(titleOf(reading(store, "articles/c.md"))).toBe("Berita B");
    },
  );

  test("forgets a file whose place a folder took", async () => {
    const { folder, store } = await readNewsroom();
    rmSync(path.join(folder, articleB));
    mkdirSync(path.join(folder, articleB));
    await store.readSome([articleB]);
    expect(filesOf(store)).not.toContain(articleB);
  });

  test("reads everything anew when the newsroom moves to another time zone", async () => {
    const { folder, store } = await readNewsroom();
    const before = isoOf(reading(store, articleA));
    writeOld(
      folder,
      "site.yaml",
      (newsroomFrame["site.yaml"] ?? "").replace("Asia/Jakarta", "Asia/Jayapura"),
    );
    expect(await store.readAll()).toBe(6);
    expect(isoOf(reading(store, articleA))).toBe((before ?? 0) - 2 * 60 * 60 * 1000);
    expect(readingsOf(store)).toEqual(await freshReadings(folder));
  });

  test("throws when the folder is not there", async () => {
    await expect(new ContentStore(path.join(testFolder(), "tiada")).readAll()).rejects.toThrow("ENOENT");
  });
});

describe("a faulty save", () => {
  test("keeps the last good record beside the faults, and the next good save mends it", async () => {
    const { folder, store } = await readNewsroom();
    for (const text of [faulty, "---\ntitle: 5\n---\n", new Uint8Array([0xff, 0xfe])]) {
      writeOld(folder, articleA, text);
      await store.readSome([articleA]);
      expect(titleOf(reading(store, articleA))).toBe("Berita A");
      expect(reading(store, articleA)?.issues).not.toEqual([]);
    }
    writeOld(folder, articleA, article({ title: "Diperbaiki" }));
    await store.readSome([articleA]);
    expect(reading(store, articleA)).toMatchObject({
      issues: [],
      record: { record: { fields: { title: "Diperbaiki" } } },
    });
  });

  test("keeps it for a new process as well, however often that finds the same fault", async () => {
    const [folder, cacheDir] = [newsroomFolder(), testFolder()];
    const first = storeOn(folder, cacheDir);
    await first.readAll();
    await first.save();
    writeOld(folder, articleA, faulty);
    for (let run = 0; run < 3; run += 1) {
      const store = storeOn(folder, cacheDir);
      await store.readAll();
      await store.save();
      expect(titleOf(reading(store, articleA))).toBe("Berita A");
      expect(reading(store, articleA)?.issues).not.toEqual([]);
      touchOld(folder, articleA);
    }
    writeOld(folder, articleA, article({ title: "Diperbaiki" }));
    const last = storeOn(folder, cacheDir);
    await last.readAll();
    expect(plainly(readingsOf(last))).toEqual(plainly(await freshReadings(folder)));
  });

  test("keeps nothing of a file that may not be kept", async () => {
    const { folder, store } = await readNewsroom();
    writeOld(folder, articleA, faulty);
    await store.readSome([articleA]);
    const kept = [...store.readings(({ kind }) => kind !== "article")];
    expect(kept.find(({ file }) => file === articleA)?.record).toBeUndefined();
  });

  test("of site.yaml keeps the time zone of the last good one", async () => {
    const folder = newsroomFolder();
    writeOld(
      folder,
      "site.yaml",
      (newsroomFrame["site.yaml"] ?? "").replace("Asia/Jakarta", "Asia/Jayapura"),
    );
    const store = new ContentStore(folder);
    await store.readAll();
    const before = isoOf(reading(store, articleA));
    writeOld(folder, "site.yaml", "name: [");
    expect(await store.readAll()).toBe(1);
    expect(isoOf(reading(store, articleA))).toBe(before);
    expect(reading(store, "site.yaml")?.record?.kind).toBe("site");
  });

  test("is forgotten with the file", async () => {
    const { folder, store } = await readNewsroom();
    rmSync(path.join(folder, articleA));
    await store.readSome([articleA]);
    writeOld(folder, articleA, faulty);
    await store.readSome([articleA]);
    expect(reading(store, articleA)?.record).toBeUndefined();
  });
});

test("a store that hears of random changes knows what a new one reads", async () => {
  const files = [articleA, articleB, "articles/c.md", "site.yaml", "authors/ani.md"];
  const change = fc.record({
    file: fc.constantFrom(...files),
    what: fc.constantFrom("touch", "Satu", "Dua", undefined),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.boolean(), async (changes, isOneByOne) => {
      const folder = newsroomFolder();
      const store = new ContentStore(folder);
      await store.readAll();
      for (const { file, what } of changes) {
        if (what === undefined) rmSync(path.join(folder, file), { force: true });
        else if (what !== "touch") writeOld(folder, file, textFor(file, what));
        if (isOneByOne) await store.readSome([file]);
      }
      await store.readSome(changes.map(({ file }) => file));
      expect(readingsOf(store)).toEqual(await freshReadings(folder));
    }),
    { numRuns: 40 },
  );
}, 60_000);

function textFor(file: string, title: string): string {
  if (file.startsWith("articles/")) return article({ title });
  const zone = title === "Satu" ? "Asia/Makassar" : "Asia/Jakarta";
  return (newsroomFrame[file] ?? "").replace("Asia/Jakarta", zone).replace("name: Ani", `name: ${title}`);
}

/** What a new process reads, which knows nothing. */
async function freshReadings(folder: string): Promise<readonly SourceReading[]> {
  const store = new ContentStore(folder);
  await store.readAll();
  return readingsOf(store);
}
