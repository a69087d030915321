import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { parseDirectory } from "@/lib/search/directory";
import { nameSearchIndex } from "@/lib/search/search-index";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import { isOfIndex } from "../support/search-files";
import { changeFolder, readFolder, runCommand, startSite, temporaryFolder } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

const files = {
  "articles/a.md": article({ title: "Bank diretas", publishedAt: "2024-05-01T08:00" }, "Sandi bocor."),
  "articles/b.md": article({ title: "Gerhana malam", publishedAt: "2025-05-01T08:00" }, "Bulan merah."),
  "articles/draf.md": article({ title: "Rahasia draf", status: "draft" }, "Kata terlarang."),
  "articles/nanti.md": article({ title: "Rahasia esok", publishedAt: "2199-01-01T08:00" }, "Kata terlarang."),
};

async function build(contentDir: string, siteDir: string): Promise<string> {
  const { status, output } = await runCommand("build", ["--content-dir", contentDir, "--site-dir", siteDir]);
  expect({ status, output }).toMatchObject({ status: 0 });
  return output;
}

async function partsOf(siteDir: string) {
  const directory = parseDirectory(await readFile(path.join(siteDir, "cari/indeks.json"), "utf8"));
  return present(directory).parts;
}

/** All that the index says of articles, and nothing of what browsers can't read. */
async function textsIn(siteDir: string): Promise<string> {
  const texts = [...(await readFolder(path.join(siteDir, "cari")))]
    .filter(([file]) => file.endsWith(".pf_fragment"))
    .map(([, bytes]) => gunzipSync(bytes).toString());
  return texts.join("\n");
}

const indexFiles = async (siteDir: string) =>
  new Map([...(await readFolder(siteDir))].filter(([file]) => isOfIndex(file)));

describe("the index of the search", () => {
  let contentDir = "";
  let siteDir = "";
  let output = "";

  beforeAll(async () => {
    contentDir = await writeNewsroom(files);
    siteDir = path.join(await temporaryFolder(), "site");
    output = await build(contentDir, siteDir);
  });

  test("is there when a build ends, a part for each year, and its time is told apart", async () => {
    expect(output).toMatch(
      /Indeks pencarian diperbarui: 2 bagian dibuat, dalam [\d,]+ detik\n.*halaman dirender/,
    );
    expect((await partsOf(siteDir)).map(({ from, to, count }) => [from, to, count])).toEqual([
      ["2025-05-01", "2025-05-01", 1],
      ["2024-05-01", "2024-05-01", 1],
    ]);
  });

  test("has the text of what is public, and nothing of what is not", async () => {
    const texts = await textsIn(siteDir);
    expect(texts).toContain("Sandi bocor.");
    expect(texts).toContain("Bulan merah.");
    expect(texts).not.toMatch(/[Rr]ahasia|terlarang/);
  });

  test("is the same to the byte when it is made again elsewhere", async () => {
    const other = path.join(await temporaryFolder(), "site");
    await build(contentDir, other);
    expect(await indexFiles(other)).toEqual(await indexFiles(siteDir));
  });

  test("is left alone by a build with nothing to do, and made again where it was taken away", async () => {
    expect(await build(contentDir, siteDir)).not.toContain("Indeks pencarian");
    const before = await indexFiles(siteDir);
    await rm(path.join(siteDir, "cari"), { recursive: true });
    expect(await build(contentDir, siteDir)).toContain("Indeks pencarian diperbarui: 2 bagian");
    expect(await indexFiles(siteDir)).toEqual(before);
  });

  test("is made anew only in the year of a change, and the old part is taken away", async () => {
    const [newer, older] = await partsOf(siteDir);
    const untouched = path.join(siteDir, "cari", present(older).folder, "pagefind-entry.json");
    const { mtimeMs } = await stat(untouched);
    await changeFolder(contentDir, {
      "articles/b.md": article({ title: "Gerhana malam", publishedAt: "2025-05-01T08:00" }, "Bulan biru."),
    });
    expect(await build(contentDir, siteDir)).toContain("1 bagian dibuat");
    expect((await stat(untouched)).mtimeMs).toBe(mtimeMs);
    expect(await readdir(path.join(siteDir, "cari"))).not.toContain(present(newer).folder);
    const texts = await textsIn(siteDir);
    expect(texts).toContain("Bulan biru.");
    expect(texts).not.toContain("Bulan merah.");
  });

  test("loses what is withdrawn, with its part if nothing else is in it", async () => {
    const withdrawal = { status: "withdrawn", withdrawnAt: "2025-06-01T08:00", withdrawnReason: "Keliru." };
    await changeFolder(contentDir, {
      "articles/a.md": article({ title: "Bank diretas", publishedAt: "2024-05-01T08:00", ...withdrawal }),
    });
    await build(contentDir, siteDir);
    expect(await partsOf(siteDir)).toHaveLength(1);
    expect(await textsIn(siteDir)).not.toContain("diretas");
  });

  test("mends what a stopped run left: parts that nobody named", async () => {
    const stray = path.join(siteDir, "cari", "2023-000000000000");
    await changeFolder(stray, { "pagefind-entry.json": "{" });
    await writeFile(path.join(siteDir, "cari/indeks.json"), "{");
    await build(contentDir, siteDir);
    expect(await readdir(path.join(siteDir, "cari"))).not.toContain("2023-000000000000");
    expect(await partsOf(siteDir)).toHaveLength(1);
  });
});

test("parts of a site that are merged have the index of the whole", async () => {
  const contentDir = await writeNewsroom(files);
  const folder = await temporaryFolder();
  const place = (name: string) => path.join(folder, name);
  const parts = ["1", "2"].map(place);
  for (const [index, part] of parts.entries()) {
    const shard = `${String(index + 1)}/2`;
    const args = ["--content-dir", contentDir, "--site-dir", part, "--shard", shard];
    expect((await runCommand("build", args)).status).toBe(0);
    expect(await indexFiles(part)).toEqual(new Map());
  }
  const args = [...parts, "--content-dir", contentDir, "--site-dir", place("site")];
  expect((await runCommand("merge", args)).status).toBe(0);
  await build(contentDir, place("whole"));
  expect(await indexFiles(place("site"))).toEqual(await indexFiles(place("whole")));
});

test("a site that is served finds what is saved, shortly after it is live", async () => {
  const contentDir = await writeNewsroom(files);
  const siteDir = path.join(await temporaryFolder(), "site");
  const site = await startSite(contentDir, siteDir);
  const hasIndex = async () => (await fetch(`${site.url}/cari/indeks.json`)).status === 200;
  await expect.poll(hasIndex, { timeout: 60_000 }).toBe(true);
  const before = await nameSearchIndex(siteDir);
  await changeFolder(contentDir, { "articles/c.md": article({ title: "Lelang" }, "Pita baru.") });
  await expect.poll(() => nameSearchIndex(siteDir), { timeout: 60_000 }).not.toBe(before);
  expect(await textsIn(siteDir)).toContain("Pita baru.");
  const [newest] = await partsOf(siteDir);
  const entry = await fetch(`${site.url}/cari/${present(newest).folder}/pagefind-entry.json`);
  expect(entry.status).toBe(200);
  expect(await site.stop()).toBe(0);
});
