import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { ContentStore } from "@/lib/content/content-store";
import { ReadingCache } from "@/lib/content/reading-cache";
import { present } from "../../support/known";
import { plainly } from "../../support/plainly";
import { article, manyFiles, newsroomFrame } from "../../support/newsroom";
import { testFolder, writeOld } from "../../support/unit-folder";

const files = {
  ...newsroomFrame,
  ...manyFiles(30, (index) => [
    `articles/a-${String(index)}.md`,
    article({ title: `Berita ${String(index)}` }),
  ]),
};
const fileCount = Object.keys(files).length;

/** What a process of some version reads of a folder, and leaves to the next one. */
async function process(folder: string, cacheDir: string, version = "1") {
  const store = new ContentStore(folder, new ReadingCache(cacheDir, version));
  const readCount = await store.readAll();
  await store.save();
  return { readCount, readings: plainly([...store.readings(() => true)]) };
}

async function knownNewsroom() {
  const [folder, cacheDir] = [testFolder(), testFolder()];
  for (const [file, text] of Object.entries(files)) writeOld(folder, file, text ?? "");
  const first = await process(folder, cacheDir);
  expect(first.readCount).toBe(fileCount);
  return { folder, cacheDir, readings: first.readings, buckets: readdirSync(cacheDir).sort() };
}

const inodes = (dir: string) =>
  readdirSync(dir)
    .sort()
    .map((name) => `${name} ${String(statSync(path.join(dir, name)).ino)}`);

describe("a second process", () => {
  test("reads no unchanged file and knows the same", async () => {
    const { folder, cacheDir, readings } = await knownNewsroom();
    expect(await process(folder, cacheDir)).toEqual({ readCount: 0, readings });
  });

  test("reads what was changed, added and removed in between", async () => {
    const { folder, cacheDir } = await knownNewsroom();
    writeOld(folder, "articles/a-1.md", article({ title: "Judul baru" }));
    writeOld(folder, "articles/baru.md", article());
    rmSync(path.join(folder, "articles/a-2.md"));
    const second = await process(folder, cacheDir);
    expect(second.readCount).toBe(2);
    expect(second.readings).toEqual((await process(folder, testFolder())).readings);
    expect((await process(folder, cacheDir)).readCount).toBe(0);
  });

  test("writes only the bucket of the file that was saved, and none when nothing was", async () => {
    const { folder, cacheDir, buckets } = await knownNewsroom();
    const before = inodes(cacheDir);
    await process(folder, cacheDir);
    expect(inodes(cacheDir)).toEqual(before);
    writeOld(folder, "articles/a-1.md", article({ title: "Judul baru" }));
    await process(folder, cacheDir);
    expect(inodes(cacheDir).filter((name) => !before.includes(name))).toHaveLength(1);
    expect(readdirSync(cacheDir).sort()).toEqual(buckets);
  });

  test("removes a bucket that holds nothing any more", async () => {
    const { folder, cacheDir } = await knownNewsroom();
    for (const file of Object.keys(files)) rmSync(path.join(folder, file));
    await process(folder, cacheDir);
    expect(readdirSync(cacheDir)).toEqual([]);
  });
});

describe("a bucket", () => {
  const damages: readonly [string, (text: string) => string][] = [
    ["is cut off", (text) => text.slice(0, text.length / 2)],
    ["is empty", () => ""],
    ["has a changed letter", (text) => text.replace("Berita", "Cerita")],
    ["holds something else", () => '{"halo":1}\n'],
    ["is longer than it was", (text) => `${text}\n[]`],
    ["is of another version", (text) => text.replace(/^1 /, "2 ")],
  ];

  test.each(damages)("that %s is dropped, and written anew", async (_what, damage) => {
    const { folder, cacheDir, readings, buckets } = await knownNewsroom();
    for (const name of buckets) {
      const file = path.join(cacheDir, name);
      writeFileSync(file, damage(readFileSync(file, "utf8")));
    }
    const second = await process(folder, cacheDir);
    expect(second.readings).toEqual(readings);
    expect(second.readCount).toBeGreaterThan(0);
    expect(readdirSync(cacheDir).sort()).toEqual(buckets);
    expect(await process(folder, cacheDir)).toEqual({ readCount: 0, readings });
  });

  test("that is damaged costs the files in it and no other", async () => {
    const { folder, cacheDir, buckets } = await knownNewsroom();
    writeFileSync(path.join(cacheDir, buckets[0] ?? ""), "rusak");
    const { readCount } = await process(folder, cacheDir);
    expect(readCount).toBeGreaterThan(0);
    expect(readCount).toBeLessThan(fileCount / 2);
  });

  test("that other code wrote is dropped whole: what it made of a file may be another thing", async () => {
    const { folder, cacheDir, readings } = await knownNewsroom();
    expect(await process(folder, cacheDir, "2")).toEqual({ readCount: fileCount, readings });
    expect((await process(folder, cacheDir, "2")).readCount).toBe(0);
  });

  test("that a killed process left half-way to its place is not read", async () => {
    const { folder, cacheDir, buckets } = await knownNewsroom();
    const [name = ""] = buckets;
    // Under another name it would take the place of the bucket that came after it.
    writeFileSync(path.join(cacheDir, `${name}.1.tmp`), readFileSync(path.join(cacheDir, name)));
    rmSync(path.join(cacheDir, name));
    const known = await new ReadingCache(cacheDir, "1").load();
    expect(known.size).toBeLessThan(fileCount);
    expect((await process(folder, cacheDir)).readCount).toBe(fileCount - known.size);
  });
});

describe("a draft", () => {
  test("that a killed process left is removed when an hour has gone, and no other", async () => {
    const { folder, cacheDir, readings, buckets } = await knownNewsroom();
    writeOld(cacheDir, "00.json.1.tmp", "setengah");
    writeFileSync(path.join(cacheDir, "00.json.2.tmp"), "sedang ditulis");
    expect(await process(folder, cacheDir)).toEqual({ readCount: 0, readings });
    expect(readdirSync(cacheDir).sort()).toEqual([...buckets, "00.json.2.tmp"].sort());
  });

  test("that can't take its place does not stay, and the next save writes what it held", async () => {
    const { folder, cacheDir, buckets } = await knownNewsroom();
    const cache = new ReadingCache(cacheDir, "2");
    const store = new ContentStore(folder, cache);
    await store.readAll();
    const obstacle = path.join(cacheDir, present(buckets[0]));
    rmSync(obstacle);
    mkdirSync(path.join(obstacle, "isi"), { recursive: true });
    await expect(store.save()).rejects.toThrow();
    await vi.waitFor(() => {
      expect(readdirSync(cacheDir).sort()).toEqual(buckets);
    });
    rmSync(obstacle, { recursive: true });
    await store.save();
    expect((await process(folder, cacheDir, "2")).readCount).toBe(0);
  });
});

test("a cache folder that is deleted costs a reading and nothing else", async () => {
  const { folder, cacheDir, readings } = await knownNewsroom();
  rmSync(cacheDir, { recursive: true });
  expect(await process(folder, cacheDir)).toEqual({ readCount: fileCount, readings });
  expect((await process(folder, cacheDir)).readCount).toBe(0);
});
