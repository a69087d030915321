import { describe, expect, test } from "vitest";
import { ContentStore } from "@/lib/content/content-store";
import { ReadingCache } from "@/lib/content/reading-cache";
import { article, newsroomFrame } from "../../support/newsroom";
import { plainly } from "../../support/plainly";
import { testFolder, writeOld } from "../../support/unit-folder";

describe("a store that others read ahead for", () => {
  test("takes over what they left in the cache, and reads what they did not", async () => {
    const folder = testFolder();
    for (const [file, text] of Object.entries(newsroomFrame)) writeOld(folder, file, text ?? "");
    for (let index = 0; index < 600; index += 1) {
      writeOld(folder, `articles/n-${String(index)}.md`, article({ title: `Berita ${String(index)}` }));
    }
    const cacheDir = testFolder();
    const cache = (part?: { number: number; count: number }) => new ReadingCache(cacheDir, "version", part);
    let calls = 0;
    const store = new ContentStore(folder, cache(), async () => {
      calls += 1;
      // Two processes would share the work; here only the first of them comes to the end of its own.
      const other = new ContentStore(folder, cache({ number: 1, count: 2 }));
      expect(await other.readAll()).toBeLessThan(500);
      await other.save();
      // An edit that is made while others read.
      writeOld(folder, "articles/n-7.md", article({ title: "Berita baru" }));
    });
    await store.readAll();
    expect(calls).toBe(1);
    const alone = new ContentStore(folder);
    await alone.readAll();
    expect(plainly([...store.readings()])).toEqual(plainly([...alone.readings()]));
  });
});
