import { beforeAll, describe, expect, test } from "vitest";
import { startIndexNowServer } from "../support/index-now-server";
import { newSite } from "../support/merge-newsroom";
import { article, newsroomFrame } from "../support/newsroom";
import type { CommandResult } from "../support/site";
import { build, changeFolder, runCommand } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

const siteYaml = newsroomFrame["site.yaml"] ?? "";
const withKey = { "site.yaml": `${siteYaml}indexNowKey: kunci-warta\n` };
const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." };

let contentDir: string;
let siteDir: string;

beforeAll(async () => {
  contentDir = await writeNewsroom({
    ...withKey,
    "articles/a.md": article({ title: "Berita pertama" }),
    "articles/b.md": article({ title: "Berita kedua" }),
    "articles/c.md": article({ title: "Berita ketiga" }),
    "articles/ditarik.md": article(withdrawal),
    "articles/draf.md": article({ status: "draft" }),
  });
  siteDir = await newSite();
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
});

const tell = (args: readonly string[] = [], folders = { CONTENT_DIR: contentDir, SITE_DIR: siteDir }) =>
  runCommand("indexnow", args, folders);

/** Tells a search engine that answers like this. */
async function tellWith(
  ...answers: readonly number[]
): Promise<CommandResult & { told: readonly string[][] }> {
  const engine = await startIndexNowServer(...answers);
  const result = await tell(["--endpoint", engine.url]);
  return {
    ...result,
    told: engine.messages.map(({ urlList }) => urlList.map((url) => new URL(url).pathname).sort()),
  };
}

const everyPage = [
  "/",
  "/artikel/a",
  "/artikel/b",
  "/artikel/c",
  "/cari",
  "/indeks",
  "/indeks/2025/09",
  "/indeks/2025/09/13",
  "/kanal/teknologi",
  "/koreksi",
  "/penulis/ani",
];

describe("npm run indexnow", () => {
  test("shows with --dry-run what it would send, and sends nothing", async () => {
    const engine = await startIndexNowServer(200);
    const { status, output } = await tell(["--dry-run", "--endpoint", engine.url]);
    expect(status).toBe(0);
    expect(engine.messages).toEqual([]);
    const lines = output.trim().split("\n");
    expect(lines.slice(0, -1).sort()).toEqual(
      everyPage.map((page) => new URL(page, "https://warta.example").href),
    );
    expect(lines.at(-1)).toContain("tidak ada yang dikirim");
  });

  test.each([
    [403, "https://warta.example/kunci-warta.txt"],
    [422, "url di site.yaml"],
    [400, "bentuk kiriman"],
  ])("says what to do after %i, and ends with 2", async (answer, advice) => {
    const { status, output, told } = await tellWith(answer);
    expect(status).toBe(2);
    expect(output).toContain(advice);
    expect(told).toHaveLength(1);
  });

  test("tells of every page that may be found, once, though it failed before", async () => {
    const engine = await startIndexNowServer(429, 200);
    expect(await tell(["--endpoint", engine.url])).toMatchObject({ status: 0 });
    const [first, second] = engine.messages;
    expect(first).toEqual(second);
    expect(second).toMatchObject({
      host: "warta.example",
      key: "kunci-warta",
      keyLocation: "https://warta.example/kunci-warta.txt",
    });
    expect(second?.urlList.map((url) => new URL(url).pathname).sort()).toEqual(everyPage);

    const { status, output, told } = await tellWith(200);
    expect({ status, told }).toEqual({ status: 0, told: [] });
    expect(output).toContain("Tidak ada yang baru");
  });

  test("tells then of what changed, of what is gone and of what was withdrawn", async () => {
    await changeFolder(contentDir, {
      "articles/a.md": article({ title: "Berita pertama" }, "Isi yang lain."),
      "articles/b.md": undefined,
      "articles/c.md": article({ title: "Berita ketiga", ...withdrawal }),
    });
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    const { status, told } = await tellWith(202);
    expect(status).toBe(0);
    expect(told.flat().filter((page) => page.startsWith("/artikel/"))).toEqual([
      "/artikel/a",
      "/artikel/b",
      "/artikel/c",
    ]);
    expect((await tellWith(200)).told).toEqual([]);
  });
});

describe("npm run indexnow refuses", () => {
  test("a site without a key", async () => {
    const folders = { CONTENT_DIR: await writeNewsroom({}), SITE_DIR: siteDir };
    const { status, output } = await tell([], folders);
    expect(status).toBe(2);
    expect(output).toContain("indexNowKey");
  });

  test("an address that search engines can't read", async () => {
    const { status, output } = await tell();
    expect(status).toBe(2);
    expect(output).toContain("https://warta.example bukan alamat https yang terbuka");
  });

  test("a site whose key is not published yet", async () => {
    const engine = await startIndexNowServer(200);
    const folders = { CONTENT_DIR: contentDir, SITE_DIR: await newSite() };
    const { status, output } = await tell(["--endpoint", engine.url], folders);
    expect(status).toBe(2);
    expect(output).toContain("npm run build");
    expect(engine.messages).toEqual([]);
  });
});
