import { cp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import { themeScript } from "@/lib/site/page-scripts";
import { commitAll } from "../support/git";
import { article } from "../support/newsroom";
import {
  build,
  changeFolder,
  differences,
  readFolder,
  readTimes,
  runCommand,
  sameBytes,
  startSite,
  temporaryFolder,
  unpack,
} from "../support/site";
import { ask } from "../support/site-http";
import { writeNewsroom } from "../support/site-newsroom";

/** With a character that nobody sees it would be a fault, and so no version that was ever published. */
const hostile = "</script><script>alert('lama')</script> & <b>";
const body = (words: string) => `${"Berita yang panjang tentang satu hal yang sama.\n".repeat(4)}\n${words}`;
const correction = (at: string) => ({ corrections: [{ kind: "ralat", at, text: "Yang benar 500 orang." }] });

/** What is committed, from the first state on. */
const commits = [
  [
    "2025-09-13T10:20:00+07:00",
    article({ title: "Judul 600" }, body(`Ada 600 orang di kantor itu. ${hostile}`)),
  ],
  [
    "2025-09-14T08:40:00+07:00",
    article(
      { title: "Judul 500", updatedAt: "2025-09-14T08:30", ...correction("2025-09-14T08:30") },
      body("Ada 500 orang di kantor itu."),
    ),
  ],
] as const;

const now = "2025-09-20T08:00:00+07:00";
let contentDir: string;
let siteDir: string;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  contentDir = await writeNewsroom({
    "articles/lain.md": article({ title: "Berita lain" }, "Lihat [judul](/artikel/a)."),
    "articles/draf.md": article({ status: "draft" }, "Kata kodok."),
    "articles/lama.md": commits[0][1],
  });
  commitAll(contentDir, commits[0][0]);
  await rename(path.join(contentDir, "articles/lama.md"), path.join(contentDir, "articles/a.md"));
  commitAll(contentDir, "2025-09-13T12:00:00+07:00");
  for (const [at, text] of commits.slice(1)) {
    await changeFolder(contentDir, {
      "articles/a.md": text,
      "articles/draf.md": article({ updatedAt: "2025-09-14T08:30" }, "Kata terbit."),
    });
    commitAll(contentDir, at);
  }
  siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  files = await readFolder(siteDir);
});

const textOf = (file: string) => files.get(file)?.toString() ?? "";

describe("the history of an article", () => {
  test("is a page of its own that says what went and what came, in words too", () => {
    const html = textOf("artikel/a/riwayat.html");
    expect(html).toMatch(/<del><span[^>]*>\[dihapus: <\/span>600<span[^>]*>\]<\/span><\/del>/);
    expect(html).toMatch(/<ins><span[^>]*>\[ditambahkan: <\/span>500<span[^>]*>\]<\/span><\/ins>/);
    expect(html).toContain("Minggu, 14 September 2025, 08.30 WIB");
    expect(html).toContain("Yang benar 500 orang.");
    expect(html).toContain('content="noindex"');
    expect(textOf("artikel/a.html")).toContain('href="/artikel/a/riwayat#perubahan-1"');
    expect(textOf("artikel/lain.html")).not.toContain("riwayat");
    expect([...files.keys()].filter((file) => file.endsWith("riwayat.html"))).toEqual([
      "artikel/a/riwayat.html",
    ]);
  });

  test("is valid, and hostile words of an old version are words", async () => {
    const html = textOf("artikel/a/riwayat.html");
    expect(html).toContain("alert(&#x27;lama&#x27;)");
    const ours = `<script>${themeScript}</script>`;
    expect(html.split(ours)).toHaveLength(2);
    expect(html.replace(ours, "")).not.toMatch(/<script>|\p{Cc}(?<!\n)/u);
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: {
        "void-style": "off",
        "attribute-boolean-style": "off",
        "attr-case": "off",
        "long-title": "off",
      },
    });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  test("is in no sitemap, and no file tells a draft's words", () => {
    const named = [...files].filter(
      ([file, bytes]) => /sitemap|\.txt$/.test(file) && unpack(file, bytes).includes("riwayat"),
    );
    expect(named).toEqual([]);
    expect([...files].filter(([file, bytes]) => unpack(file, bytes).includes("kodok"))).toEqual([]);
  });

  test("is the same, byte for byte, from caches and without, and from two machines", async () => {
    const copy = path.join(await temporaryFolder(), "content");
    await cp(contentDir, copy, { recursive: true });
    const [first, second, whole] = await Promise.all(
      ["1", "2", "site"].map(async (name) => path.join(await temporaryFolder(), name)),
    );
    expect(await build(copy, String(first), ["--shard", "1/2"])).toMatchObject({ status: 0 });
    expect(await build(copy, String(second), ["--shard", "2/2"])).toMatchObject({ status: 0 });
    const folders = { CONTENT_DIR: copy, SITE_DIR: String(whole) };
    const merge = await runCommand("merge", [String(first), String(second)], folders);
    expect(merge).toMatchObject({ status: 0 });
    expect(differences(files, await readFolder(String(whole)), sameBytes)).toEqual([]);
  });

  test("is absent where there is no git: nothing else is", async () => {
    const copy = path.join(await temporaryFolder(), "content");
    await cp(contentDir, copy, { recursive: true });
    await rm(path.join(copy, ".git"), { recursive: true });
    const other = path.join(await temporaryFolder(), "site");
    expect(await build(copy, other)).toMatchObject({ status: 0 });
    const bare = await readFolder(other);
    expect([...bare.keys()].filter((file) => file.includes("riwayat"))).toEqual([]);
    expect(bare.get("artikel/a.html")?.toString()).not.toMatch(/riwayat/i);
    expect(bare.has("artikel/lain.html")).toBe(true);
  });
});

describe("after a commit", () => {
  test("a build renders the article and its history, and nothing else; the clock alone renders nothing", async () => {
    await changeFolder(contentDir, {
      "articles/a.md": article(
        { title: "Judul 500", updatedAt: "2025-09-16T20:00", ...correction("2025-09-14T08:30") },
        body("Ada 500 orang di kantor itu.\n\nPerusahaan membantah."),
      ),
    });
    await build(contentDir, siteDir);
    const times = await readTimes(siteDir);
    commitAll(contentDir, now);
    const { output } = await build(contentDir, siteDir);
    expect(output).toContain("2 halaman dirender, 0 dihapus");
    const changed = differences(times, await readTimes(siteDir), (a, b) => a === b);
    expect(changed.filter((file) => file.endsWith(".html"))).toEqual([
      "artikel/a.html",
      "artikel/a/riwayat.html",
    ]);
    expect((await build(contentDir, siteDir)).output).toContain("0 halaman dirender, 0 dihapus");
  });

  test("a site that is running follows; what is withdrawn takes its history along, a fault leaves it", async () => {
    const site = await startSite(contentDir, siteDir);
    try {
      const statusOf = async () => (await ask(site.url, "/artikel/a/riwayat")).status;
      expect(await statusOf()).toBe(200);
      const lead = await ask(site.url, "/artikel/lama/riwayat");
      expect([lead.status, lead.headers.location]).toEqual([308, "/artikel/a/riwayat"]);
      await changeFolder(contentDir, { "articles/a.md": "rusak" });
      await expect.poll(() => site.output(), { timeout: 60_000 }).toContain("articles/a.md");
      expect(await statusOf()).toBe(200);
      const withdrawal = { withdrawnAt: "2025-09-18T08:00", withdrawnReason: "Keliru." };
      await changeFolder(contentDir, {
        "articles/a.md": article({ status: "withdrawn", ...withdrawal }, "x"),
        "articles/draf.md": "rusak juga",
      });
      await expect.poll(statusOf, { timeout: 60_000 }).toBe(404);
    } finally {
      await site.stop();
    }
  });
});
