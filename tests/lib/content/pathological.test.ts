import { describe, expect, test } from "vitest";
import { ContentStore } from "@/lib/content/content-store";
import { readGuarded } from "@/lib/content/guarded-reading";
import { readingLimitMs } from "@/lib/content/limits";
import { ReadingCache } from "@/lib/content/reading-cache";
import { article, newsroomFrame } from "../../support/newsroom";
import { nestedEmphasis, pathologicalTexts } from "../../support/pathological";
import { testFolder, writeOld } from "../../support/unit-folder";

/** How long the processor worked for something, whatever else the machine did meanwhile. */
async function workedMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rulesIn = (text: string) => async () =>
  (await readGuarded({ path: "articles/a.md", text }, "Asia/Jakarta")).issues.map(({ rule }) => rule);

describe("a text that takes parsers the square of its length, or worse", { timeout: 120_000 }, () => {
  test("comes in no fewer kinds than the fifty that are known here", () => {
    expect(pathologicalTexts.size).toBeGreaterThanOrEqual(50);
  });

  test.each([...pathologicalTexts])("is read or refused within its time: %s", async (_, make) => {
    // To be read, to be made into HTML, and once more where the machine was busy.
    expect(await workedMs(rulesIn(article({}, make(4000))))).toBeLessThan(readingLimitMs * 3);
  });

  test("is stopped in the middle of it, and said to have been too slow", async () => {
    const rules = rulesIn(article({}, nestedEmphasis(150_000)));
    expect(await rules()).toEqual(["file-too-slow"]);
  });

  test("is not read again by the next process, and at once when it is mended", async () => {
    const [folder, cacheDir] = [testFolder(), testFolder()];
    for (const [file, text] of Object.entries(newsroomFrame)) writeOld(folder, file, text ?? "");
    writeOld(folder, "articles/a.md", article({}, nestedEmphasis(150_000)));
    writeOld(folder, "articles/b.md", article());
    const open = () => new ContentStore(folder, new ReadingCache(cacheDir, "1"));
    const rulesOf = (store: ContentStore) =>
      [...store.readings()].flatMap(({ file, issues }) => issues.map(({ rule }) => `${file} ${rule}`));
    const first = open();
    await first.readAll();
    await first.save();

    const next = open();
    expect(await workedMs(() => next.readAll())).toBeLessThan(readingLimitMs / 2);
    expect(rulesOf(next)).toEqual(["articles/a.md file-too-slow"]);

    writeOld(folder, "articles/a.md", article());
    await next.readSome(["articles/a.md"]);
    expect(rulesOf(next)).toEqual([]);
  });
});
