import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { article } from "../support/newsroom";
import { previewFiles } from "../support/preview-newsroom";
import { plainAddressOf } from "../support/picture-files";
import type { RunningSite } from "../support/site";
import {
  build,
  changeFolder,
  differences,
  projectDir,
  readFolder,
  readTimes,
  runCommand,
  sameBytes,
  startPreview,
  temporaryFolder,
} from "../support/site";
import { HtmlPage } from "../support/site-html";
import { ask } from "../support/site-http";
import { pixel, writeNewsroom } from "../support/site-newsroom";

let contentDir: string;
let siteDir: string;
let preview: RunningSite;
let siteBefore: ReadonlyMap<string, Buffer>;
let contentBefore: ReadonlyMap<string, bigint>;
let cacheBefore: ReadonlyMap<string, bigint>;

/** What a publish goes on from; beside it lie the commands themselves, and what tests leave. */
const ofPublish = /^(?:readings|renames|settled|reads|media|last-publish|last-publish-of|indexnow)[/\\]/;

async function readCaches(): Promise<ReadonlyMap<string, bigint>> {
  const times = await readTimes(path.join(projectDir, ".cache"));
  return new Map([...times].filter(([file]) => ofPublish.test(file)));
}

beforeAll(async () => {
  contentDir = await writeNewsroom(previewFiles);
  siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir, ["--hold-invalid"])).toMatchObject({ status: 0 });
  siteBefore = await readFolder(siteDir);
  contentBefore = await readTimes(contentDir);
  cacheBefore = await readCaches();
  preview = await startPreview(contentDir, siteDir);
});

afterAll(() => preview.stop());

describe("the server of a preview", () => {
  test("serves the pictures of what is not public, public files, its own styles and script, and documents", async () => {
    const picture = await plainAddressOf(pixel);
    const types = await Promise.all(
      [
        picture,
        "/favicon.svg",
        "/pratinjau/bilah.css",
        "/pratinjau/situs.css",
        "/pratinjau/muat-ulang.js",
        "/rss.xml",
        "/artikel/draf.md",
      ].map(async (address) => {
        const { status, headers } = await ask(preview.url, address);
        return `${String(status)} ${String(headers["content-type"]).replace(/;.*/, "")}`;
      }),
    );
    expect(types).toEqual([
      "200 image/jpeg",
      "200 image/svg+xml",
      "200 text/css",
      "200 text/css",
      "200 application/javascript",
      "200 application/rss+xml",
      "200 text/markdown",
    ]);
  });

  test.each([
    "/media/../site.yaml",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/media/..%2f..%2fpackage.json",
    "/README.md",
    "/.warta/manifest.json",
    "/%",
  ])("gives out nothing else of the disk: %s", async (address) => {
    const { status, body } = await ask(preview.url, address);
    expect(status).toBeGreaterThanOrEqual(300);
    expect(body.toString()).not.toMatch(/"dependencies"|timeZone|"pages"/);
  });

  test("answers under no name but this machine's own", async () => {
    const { status, body } = await ask(preview.url, "/artikel/draf", { headers: { host: "jahat.example" } });
    expect(status).toBe(421);
    expect(body.toString()).not.toContain("Berita draf");
  });

  test("refuses a port that is taken in a sentence, with exit status 2", async () => {
    const { port } = new URL(preview.url);
    const { status, output } = await runCommand("preview", ["--port", port], { CONTENT_DIR: contentDir });
    expect(status).toBe(2);
    expect(output).toContain("Port itu sudah dipakai program lain.");
    expect(output).not.toMatch(/^\s+at /m);
  });

  test("wrote nothing, with all that it showed and read: no file of the site, none that a publish goes on from", async () => {
    // A file that is read anew is what other commands would remember.
    await changeFolder(contentDir, {
      "articles/baru.md": article({ title: "Berita baru", status: "draft" }),
    });
    await vi.waitFor(
      async () => {
        expect(await ask(preview.url, "/artikel/baru")).toMatchObject({ status: 200 });
      },
      { timeout: 30_000, interval: 50 },
    );
    for (const address of [
      "/",
      "/artikel/draf",
      "/artikel/nanti",
      "/pratinjau",
      "/rss.xml",
      await plainAddressOf(pixel),
    ])
      expect(await ask(preview.url, address), address).toMatchObject({ status: 200 });
    expect(cacheBefore.size).toBeGreaterThan(0);
    const isSame = (a: bigint, b: bigint) => a === b;
    expect(differences(siteBefore, await readFolder(siteDir), sameBytes)).toEqual([]);
    expect(differences(cacheBefore, await readCaches(), isSame)).toEqual([]);
    expect(differences(contentBefore, await readTimes(contentDir), isSame)).toEqual(["articles/baru.md"]);
  });

  test("ends with 0 when it is told to", async () => {
    expect(await preview.stop("SIGINT")).toBe(0);
  });
});

describe("a preview of a newsroom without a usable site.yaml", () => {
  test("says so on every page, and lists it", async () => {
    const folder = await writeNewsroom({ "site.yaml": "name: Warta\n" });
    const broken = await startPreview(folder, path.join(await temporaryFolder(), "site"));
    try {
      for (const address of ["/", "/artikel/apa-saja", "/pratinjau", "/pratinjau/kesalahan"]) {
        const { body } = await ask(broken.url, address);
        expect(new HtmlPage(body.toString()).text, address).toMatch(/site\.yaml:1:\d+/);
      }
    } finally {
      await broken.stop();
    }
  });
});
