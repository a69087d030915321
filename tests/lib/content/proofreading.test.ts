import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Newsroom } from "@/lib/articles";
import { ContentStore } from "@/lib/content/content-store";
import { ReadingCache } from "@/lib/content/reading-cache";
import { readSource } from "@/lib/content/source-reading";
import { article, newsroomFrame, reportOf } from "../../support/newsroom";
import { testFolder, writeOld } from "../../support/unit-folder";

const nowMs = Date.parse("2026-01-01T00:00:00Z");
const wordy = "articles/a.md";

function newsroomFolder(): string {
  const folder = testFolder();
  for (const [file, text] of Object.entries(newsroomFrame)) writeOld(folder, file, text ?? "");
  writeOld(folder, wordy, article({ title: "Judul." }, "Belanja online."));
  writeOld(folder, "articles/b.md", article({ title: "Judul lain" }));
  writeOld(folder, "wording.yaml", "online: daring\n");
  return folder;
}

const both = ["articles/a.md:2 headline-full-stop", "articles/a.md:10 wording-avoided"];

async function adviceOf(newsroom: Newsroom): Promise<readonly string[]> {
  await newsroom.readAll();
  return reportOf(newsroom.advice(nowMs));
}

describe("a newsroom that is proofread", () => {
  test("has advice, which is no issue", async () => {
    const newsroom = new Newsroom({ contentDir: newsroomFolder(), proofreads: true });
    expect(await adviceOf(newsroom)).toEqual(both);
    expect(newsroom.edition(nowMs).issues).toEqual([]);
  });

  test("follows its list of words, when it changes, is taken away, and is at fault", async () => {
    const contentDir = newsroomFolder();
    const newsroom = new Newsroom({ contentDir, proofreads: true });
    await adviceOf(newsroom);
    writeOld(contentDir, "wording.yaml", "belanja: jual beli\nbelanja online: belanja daring\n");
    expect(await adviceOf(newsroom)).toEqual(both);
    expect(newsroom.advice(nowMs).at(-1)?.fix).toBe("Ganti dengan: belanja daring.");
    writeOld(contentDir, "wording.yaml", "- belanja\n");
    expect(await adviceOf(newsroom)).toEqual(both);
    expect(reportOf(newsroom.edition(nowMs).issues)).toEqual(["wording.yaml:1 data-shape"]);
    rmSync(path.join(contentDir, "wording.yaml"));
    expect(await adviceOf(newsroom)).toEqual(both.slice(0, 1));
    expect(newsroom.edition(nowMs).issues).toEqual([]);
  });

  test("has the same advice when its files were read by another process, and follows a list that changed since", async () => {
    const contentDir = newsroomFolder();
    const request = { contentDir, cacheDir: testFolder(), readerVersion: "version", proofreads: true };
    const first = new Newsroom(request);
    await first.readAll();
    await first.save();
    const second = new Newsroom(request);
    expect(await second.readAll()).toBe(0);
    expect(second.advice(nowMs)).toEqual(first.advice(nowMs));
    expect(reportOf(second.advice(nowMs))).toEqual(both);
    writeOld(contentDir, "wording.yaml", "gadget: gawai\n");
    expect(await adviceOf(new Newsroom(request))).toEqual(both.slice(0, 1));
  });

  test("has the advice of many files that several processes read", async () => {
    const folder = newsroomFolder();
    for (let index = 0; index < 600; index += 1)
      writeOld(folder, `articles/n-${String(index)}.md`, article({}, "Belanja online."));
    const cacheDir = testFolder();
    const cache = (part?: { number: number; count: number }) => new ReadingCache(cacheDir, "version", part);
    const readPart = async (number: number) => {
      const store = new ContentStore(folder, cache({ number, count: 2 }), undefined, true);
      await store.readAll();
      await store.save();
    };
    const store = new ContentStore(
      folder,
      cache(),
      async () => {
        await readPart(1);
        await readPart(2);
      },
      true,
    );
    await store.readAll();
    const told = [...store.readings()].flatMap(({ proof }) => proof?.advice ?? []);
    expect(told.filter(({ rule }) => rule === "wording-avoided")).toHaveLength(601);
    // The list that others read is no other list.
    writeOld(folder, wordy, article());
    expect(await store.readAll()).toBe(1);
  }, 60_000);
});

describe("a newsroom that is published", () => {
  test("is not proofread, and reads no article again for another list of words", async () => {
    const contentDir = newsroomFolder();
    const newsroom = new Newsroom({ contentDir });
    expect(await adviceOf(newsroom)).toEqual([]);
    writeOld(contentDir, "wording.yaml", "gadget: gawai\n");
    expect(await newsroom.readAll()).toBe(1);
  });
});

describe("the list of words", () => {
  const read = (text: string) => readSource({ path: "wording.yaml", text }, "Asia/Jakarta");

  test("may hold words, phrases and figures, and may be empty", () => {
    expect(read("meng-update: memperbarui\ndi mana: tempat\nerp2: ERP 2\n")).toMatchObject({
      issues: [],
      record: { record: [{ word: "meng-update", better: "memperbarui" }, {}, {}] },
    });
    expect(read("# kosong\n")).toMatchObject({ issues: [], record: { record: [] } });
  });

  test.each([
    ["Online: daring", "wording.yaml:1 wording-form"],
    ["gadget: gawai\non.line: daring", "wording.yaml:2 wording-form"],
    ['"": daring', "wording.yaml:1 wording-form"],
    ["online: [daring, luring]", "wording.yaml:1 field-type"],
    ["online:", "wording.yaml:1 field-empty"],
    ["- online", "wording.yaml:1 data-shape"],
    ["online: daring\nonline: luring", "wording.yaml:2 yaml-duplicate-key"],
  ])("%j is a fault, and the list is not used", (text, told) => {
    const { issues, record } = read(text);
    expect(reportOf(issues)).toEqual([told]);
    expect(record).toBeUndefined();
  });
});
