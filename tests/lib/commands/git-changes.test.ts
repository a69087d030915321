import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { getDifferences, VersionLost } from "@/lib/bodies";
import { git } from "../../support/git";
import { GitNewsroom } from "../../support/git-newsroom";
import { present } from "../../support/known";
import { article } from "../../support/newsroom";
import { testFolder } from "../../support/unit-folder";

const now = "2025-10-01T08:00:00+07:00";
const text = "Naskah berita yang cukup panjang untuk dikenali kembali.\n".repeat(9);

/** An article that says what was done to it. */
const version = (fields: Readonly<Record<string, unknown>>, words = "awal") =>
  article(fields, `${text}\nKata ${words}.`);

const updated = (day: number) => ({ updatedAt: `2025-09-${String(day)}T08:30` });

describe("changes of articles in git", { timeout: 120_000 }, () => {
  test("are followed through new names and folders, whatever these are called", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": version({}) });
    newsroom.commit("2025-09-14T08:40", { "articles/a.md": version(updated(14), "kedua") });
    newsroom.commit("2025-09-15T08:40", {
      "articles/a.md": undefined,
      "articles/-é :x/b.md": version(updated(15), "ketiga"),
    });
    newsroom.commit("2025-09-16T08:40", {
      "articles/-é :x/b.md": undefined,
      "articles/2025/c.md": version(updated(15), "ketiga"),
      "articles/a.md": article(
        { title: "Lain", ...updated(16) },
        "Kabar yang sama sekali lain.\n".repeat(20),
      ),
    });
    expect(await newsroom.changes()).toEqual([
      "articles/2025/c.md 2025-09-14T08:30",
      "articles/2025/c.md 2025-09-15T08:30",
    ]);
    expect(newsroom.failures).toBe(0);
  });

  test("are told of a text that lay under a name at fault for a while, and of another article's old address", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/b.md": article() });
    newsroom.commit("2025-09-15T08:40", { "articles/-c.md": version(updated(15), "kedua") });
    newsroom.commit("2025-09-15T08:50", { "articles/-c.md": version(updated(15), "ketiga") });
    newsroom.commit("2025-09-15T09:00", {
      "articles/-c.md": undefined,
      "articles/b.md": version(updated(15), "ketiga"),
    });
    expect(await newsroom.changes()).toEqual(["articles/b.md 2025-09-15T08:30"]);
  });

  test("tell no word that readers never had: of a draft, of before its time, of what was withdrawn", async () => {
    const newsroom = new GitNewsroom();
    const late = { publishedAt: "2025-09-20T08:00" };
    const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." };
    newsroom.commit("2025-09-13T10:20", {
      "articles/draf.md": version({ status: "draft" }, "kodok"),
      "articles/nanti.md": version(late, "jerapah"),
      "articles/ditarik.md": version({}, "banteng"),
    });
    newsroom.commit("2025-09-14T08:40", {
      "articles/draf.md": version(updated(14), "terbit"),
      "articles/nanti.md": version({ ...late, updatedAt: "2025-09-20T09:00" }, "terbit"),
      "articles/ditarik.md": version(updated(14), "banteng besar"),
    });
    newsroom.commit("2025-09-16T08:40", { "articles/ditarik.md": version(withdrawal, "banteng") });
    newsroom.commit("2025-09-17T08:40", { "articles/ditarik.md": version(updated(17), "kembali") });
    newsroom.commit("2025-09-21T08:40", {
      "articles/draf.md": version(updated(21), "sekali"),
      "articles/nanti.md": version({ ...late, ...updated(21) }, "sekali"),
      "articles/ditarik.md": version(updated(21), "sekali"),
    });
    expect(await newsroom.changes()).toHaveLength(3);
    expect(await newsroom.words()).toMatch(/terbit.*sekali/);
    expect(await newsroom.words()).not.toMatch(/kodok|jerapah|banteng/);
  });

  test("are those of the line that branches are merged into, not what was tried on a branch", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": version({}) });
    git(newsroom.folder, now, "checkout", "--quiet", "-b", "cabang");
    newsroom.commit("2025-09-14T08:40", { "articles/a.md": version(updated(14), "kodok") });
    newsroom.commit("2025-09-15T08:40", { "articles/a.md": version(updated(15), "kedua") });
    git(newsroom.folder, now, "checkout", "--quiet", "-");
    git(newsroom.folder, now, "merge", "--quiet", "--no-ff", "--no-edit", "cabang");
    expect(await newsroom.changes()).toEqual(["articles/a.md 2025-09-15T08:30"]);
    expect(await newsroom.words()).not.toContain("kodok");
  });

  test("are the same when they are read on as when they are read as a whole", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": version({}) });
    const steps: (readonly [string, string])[] = [
      ["2025-09-14T08:40", version(updated(14), "kedua")],
      ["2025-09-14T08:50", version(updated(14), "ketiga")],
      ["2025-09-15T08:40", "rusak: updatedAt"],
      ["2025-09-16T08:40", version(updated(16), "keempat")],
    ];
    for (const [at, file] of steps) {
      newsroom.commit(at, { "articles/a.md": file });
      const process = newsroom.open();
      await process.look();
      await process.save();
    }
    const readOn = await newsroom.open().recall();
    rmSync(newsroom.cacheFile);
    expect(await newsroom.open().look()).toEqual(readOn);
    expect(readOn.byFile.get("articles/a.md")).toHaveLength(2);
    expect(readdirSync(path.dirname(newsroom.cacheFile))).toEqual([]);
  });

  test("are read anew when the history was rewritten, by other code, in another zone, and from a damaged cache", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": version({}) });
    newsroom.commit("2025-09-14T08:40", { "articles/a.md": version(updated(14), "kedua") });
    const changes = await newsroom.open().look();
    await newsroom.open().save();
    const first = newsroom.open();
    await first.look();
    await first.save();
    expect(await newsroom.open().recall()).toEqual(changes);
    expect((await newsroom.open(newsroom.contentDir, "other code").recall()).byFile.size).toBe(0);
    const kept = readFileSync(newsroom.cacheFile, "utf8");
    for (const damaged of [kept.slice(0, 90), kept.replace(/"before":"..../, '"before":"xxxx'), "[]", ""]) {
      writeFileSync(newsroom.cacheFile, damaged);
      expect((await newsroom.open().recall()).byFile.size).toBe(0);
      expect(await newsroom.open().look()).toEqual(changes);
    }
    const site = readFileSync(path.join(newsroom.contentDir, "site.yaml"), "utf8");
    newsroom.write({ "site.yaml": site.replace("Asia/Jakarta", "Asia/Makassar") });
    writeFileSync(newsroom.cacheFile, kept);
    expect(await newsroom.changes()).toEqual(["articles/a.md 2025-09-14T08:30"]);
    expect((await newsroom.open().look()).name).not.toBe(changes.name);
    git(newsroom.folder, now, "checkout", "--quiet", "--orphan", "baru");
    newsroom.commit("2025-09-17T08:40");
    expect(await newsroom.changes()).toEqual([]);
    expect(newsroom.failures).toBe(0);
  });

  test("are none without git, and none in a shallow clone, whatever was known before", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": version({}) });
    newsroom.commit("2025-09-14T08:40", { "articles/a.md": version(updated(14), "kedua") });
    newsroom.commit("2025-09-15T08:40", { "articles/a.md": version(updated(15), "ketiga") });
    const process = newsroom.open();
    await process.look();
    await process.save();
    const clone = path.join(testFolder(), "clone");
    const source = pathToFileURL(newsroom.folder).href;
    git(newsroom.folder, now, "clone", "--quiet", "--depth=2", source, clone);
    expect(await newsroom.changes(path.join(clone, "content"))).toEqual([]);
    expect(await newsroom.changes(testFolder())).toEqual([]);
    expect(await newsroom.changes()).toHaveLength(2);
    expect(newsroom.failures).toBe(0);
  });

  test("are absent where git lost a text, also when a cache still names it", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": version({}) });
    newsroom.commit("2025-09-14T08:40", { "articles/a.md": version(updated(14), "kedua") });
    newsroom.commit("2025-09-15T08:40", { "articles/a.md": version(updated(15), "ketiga") });
    const process = newsroom.open();
    const [oldest] = present((await process.look()).byFile.get("articles/a.md"));
    await process.save();
    const { before } = present(oldest);
    rmSync(path.join(newsroom.folder, ".git/objects", before.slice(0, 2), before.slice(2)));
    expect(await newsroom.changes()).toEqual(["articles/a.md 2025-09-15T08:30"]);
    await expect(getDifferences(newsroom.contentDir, [present(oldest)])).rejects.toThrow(VersionLost);
    expect(newsroom.failures).toBe(0);
  });
});
