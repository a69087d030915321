import { describe, expect, test } from "vitest";
import { Newsroom } from "@/lib/articles";
import { articlePath, historyPath, markdownPath } from "@/lib/site/paths";
import { present } from "../support/known";
import { article, newsroomFrame, published, slugsOf } from "../support/newsroom";
import { testFolder, writeOld } from "../support/unit-folder";

const beforeMs = Date.parse("2025-09-20T08:00:00+07:00");
const afterMs = Date.parse("2025-09-22T08:00:00+07:00");
const scheduled = { title: "Berita terjadwal", publishedAt: "2025-09-21T08:00" };
const faulty = article({ title: undefined });

interface Room {
  readonly save: (file: string, text: string) => void;
  readonly read: () => Promise<Newsroom>;
}

/** A content folder that is read by one process that stays, or by a new one each time. */
function room(isOneProcess: boolean): Room {
  const [contentDir, cacheDir] = [testFolder(), testFolder()];
  const save = (file: string, text: string) => {
    writeOld(contentDir, file, text);
  };
  for (const [file, text] of Object.entries(newsroomFrame)) save(file, text ?? "");
  const stays = new Newsroom({ contentDir, cacheDir });
  const read = async () => {
    const newsroom = isOneProcess ? stays : new Newsroom({ contentDir, cacheDir });
    await newsroom.readAll();
    await newsroom.save();
    return newsroom;
  };
  return { save, read };
}

const isLive = (page: string) => page === "/artikel/terbit";

describe.each([
  ["in one process", true],
  ["from one process to the next", false],
])("an article that was never published, %s,", (_how, isOneProcess) => {
  test.each([
    ["scheduled", scheduled],
    ["a draft", { ...scheduled, status: "draft" }],
    ["new", { title: "Berita baru" }],
  ])(
    "was %s and is saved with a fault stays out, though its last good version is known",
    async (_was, fields) => {
      const { save, read } = room(isOneProcess);
      save("articles/terbit.md", article({ title: "Berita terbit", related: ["menunggu"] }));
      save("articles/menunggu.md", article(fields));
      await read();
      save("articles/menunggu.md", faulty);
      const { edition, issues } = (await read()).edition(afterMs, isLive);
      const { catalogue } = present(edition);
      expect(issues.map(({ file }) => file)).toContain("articles/menunggu.md");
      expect(slugsOf(catalogue.published)).toEqual(["terbit"]);
      // What is due next is that the public one turns old, and nothing of the other.
      expect(catalogue.nextDueMs).toBe(Date.parse("2026-09-14T10:15+07:00"));
      expect(JSON.stringify(published(catalogue, "terbit"))).not.toContain("menunggu");
    },
  );

  test("goes out at its time when it is mended", async () => {
    const { save, read } = room(isOneProcess);
    save("articles/menunggu.md", article(scheduled));
    await read();
    save("articles/menunggu.md", faulty);
    await read();
    save("articles/menunggu.md", article({ ...scheduled, title: "Judul baik" }));
    const newsroom = await read();
    expect(slugsOf(newsroom.edition(beforeMs, isLive).edition?.catalogue.published)).toEqual([]);
    const { catalogue } = present(newsroom.edition(afterMs, isLive).edition);
    expect(published(catalogue, "menunggu").title).toBe("Judul baik");
  });

  test("is unlike one that is live: that keeps its last good version, and its page stays", async () => {
    const { save, read } = room(isOneProcess);
    save("articles/terbit.md", article({ title: "Berita terbit" }));
    await read();
    save("articles/terbit.md", faulty);
    const { catalogue, heldPaths } = present((await read()).edition(afterMs, isLive).edition);
    const { slug, title } = published(catalogue, "terbit");
    expect(title).toBe("Berita terbit");
    expect([...heldPaths]).toEqual([articlePath(slug), markdownPath(slug), historyPath(slug)]);
  });
});

describe("a preview", () => {
  test("tells what is wrong as a check does, and goes on showing what a file last said without a fault", async () => {
    const { save, read } = room(true);
    save("articles/terbit.md", article({ title: "Berita terbit", related: ["menunggu"] }));
    save("articles/menunggu.md", article(scheduled));
    await read();
    save("articles/menunggu.md", faulty);
    const newsroom = await read();
    const { issues, shown, edition } = newsroom.preview(beforeMs);
    expect(issues).toEqual(newsroom.edition(beforeMs).issues);
    expect(issues.map(({ rule }) => rule)).toEqual(["field-missing", "article-held"]);
    expect(slugsOf(shown?.published)).toEqual(["menunggu", "terbit"]);
    expect(slugsOf(shown?.unpublished)).toEqual(["menunggu"]);
    expect(slugsOf(edition?.catalogue.published)).toEqual(["terbit"]);
  });
});
