import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashCode, isCompiled } from "@/lib/publish/app-build";
import { finishPage } from "@/lib/publish/finish";
import { mediaTypeOf } from "@/lib/site/media-types";
import { fileOfPage } from "@/lib/publish/site-files";
import { scriptElementsOf } from "@/lib/publish/page-scripts";
import { readStylesOf } from "@/lib/publish/styles";
import { article } from "../support/newsroom";
import type { NextServer } from "../support/next-server";
import { startNextServer } from "../support/next-server";
import { leadFilesOf } from "../support/picture-files";
import { build, changeFolder, projectDir, runCommand, temporaryFolder } from "../support/site";
import { HtmlPage, textOf } from "../support/site-html";
import { ask } from "../support/site-http";
import { pixel, pixelCalled, writeNewsroom } from "../support/site-newsroom";

let siteDir: string;
let server: NextServer;

const [fileOfDraft = ""] = await leadFilesOf(pixelCalled("draf"));
const [fileOfOrphan = ""] = await leadFilesOf(pixelCalled("yatim"));

beforeAll(async () => {
  const image = { src: "titik.png", alt: "Titik", caption: "Keterangan" };
  const contentDir = await writeNewsroom({
    "articles/a.md": article(
      { title: "Berita A", tags: ["Satu"], related: ["b"], image },
      "Isi **A**.\n\n## Bagian",
    ),
    "articles/b.md": article(
      { title: "Berita B", publishedAt: "2025-09-12T08:00" },
      "Isi B, [A](/artikel/a).",
    ),
    "articles/draf.md": article({ title: "Draf", status: "draft", image: { ...image, src: "draf.png" } }),
    "pages/tentang.md": "---\ntitle: Tentang\ndescription: Tentang kami.\n---\n\nSiapa kami.\n",
    "media/titik.png": pixel,
    "media/draf.png": pixelCalled("draf"),
    "media/yatim.png": pixelCalled("yatim"),
  });
  // What lies beside the content is for nobody.
  await changeFolder(path.dirname(contentDir), { "rahasia.png": pixel });
  siteDir = path.join(await temporaryFolder(), "site");
  const { status, output } = await build(contentDir, siteDir);
  expect(status, output).toBe(0);
  server = await startNextServer(contentDir);
});

afterAll(() => server.stop());

const get = (address: string) => ask(server.url, address);

describe("the compiled app", () => {
  test("is made by a command that notes for which code, so that the next build has nothing to compile", async () => {
    const scripts = readFileSync(path.join(projectDir, "package.json"), "utf8");
    expect(scripts).toContain('"build:app": "node lib/commands/launch.mjs compile"');
    expect(scripts).toContain('"start:app": "next start"');
    expect(await runCommand("compile")).toMatchObject({ status: 0 });
    expect(await isCompiled(projectDir, hashCode(projectDir))).toBe(true);
  });
});

describe("Next's own server", () => {
  test.each([
    "/artikel/a",
    "/artikel/b",
    "/",
    "/kanal/teknologi",
    "/topik/satu",
    "/penulis/ani",
    "/indeks",
    "/indeks/2025/09/13",
    "/tentang",
    "/koreksi",
  ])("shows at %s what is published there", async (address) => {
    // The first answer of a server comes about in other steps than the ones after it.
    for (let time = 1; time <= 2; time += 1) {
      const { status, body } = await get(address);
      expect(status).toBe(200);
      const published = readFileSync(path.join(siteDir, fileOfPage(address)), "utf8");
      const [shown, wanted] = [new HtmlPage(body.toString()), new HtmlPage(published)];
      for (const name of ["title", "main", "header", "footer"]) {
        expect(textOf(...shown.elements(name))).toBe(textOf(...wanted.elements(name)));
      }
      expect(textOf(...wanted.elements("main")).length).toBeGreaterThan(10);
      const finished = finishPage(
        body.toString(),
        readStylesOf(projectDir),
        undefined,
        scriptElementsOf(projectDir),
      );
      expect(finished).toBe(published);
    }
  });

  test("says what our own server says besides pages, but for the scripts that Next puts into them", async () => {
    const { headers } = await get("/artikel/a");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self';/,
    );
  });

  test.each(["/artikel/tidak-ada", "/artikel/draf", "/tidak/ada"])("answers 404 to %s", async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  test.each([
    "/rss.xml",
    "/kanal/teknologi/atom.xml",
    "/topik/satu/feed.json",
    "/sitemap.xml",
    "/sitemap-2025-09.xml",
    "/robots.txt",
  ])("gives at %s the document that is published there", async (address) => {
    const { status, headers, body } = await get(address);
    expect([status, headers["content-type"]]).toEqual([200, mediaTypeOf(address)]);
    expect(body.toString()).toBe(readFileSync(path.join(siteDir, fileOfPage(address)), "utf8"));
  });

  test.each(["/tidak-ada.xml", "/kanal/tidak-ada/rss.xml", "/artikel/draf.md"])(
    "answers 404 to %s",
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  test("serves a picture of a public page with its type", async () => {
    const files = (await readdir(path.join(siteDir, "media"))).sort();
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const { status, headers, body } = await get(`/media/${file}`);
      const type = `image/${path.extname(file).slice(1).replace("jpg", "jpeg")}`;
      expect([status, headers["content-type"], headers["x-content-type-options"]]).toEqual([
        200,
        type,
        "nosniff",
      ]);
      expect(body.equals(readFileSync(path.join(siteDir, "media", file)))).toBe(true);
    }
  });

  test.each([
    ["of a draft", `/${fileOfDraft}`],
    ["that no page shows", `/${fileOfOrphan}`],
    ["by the editor's name for it", "/media/titik.png"],
    ["that is not there", "/media/tidak-ada.png"],
    ["beside the folder", "/media/../../rahasia.png"],
    ["beside the folder, encoded", "/media/%2e%2e%2f%2e%2e%2frahasia.png"],
    ["beside the folder, half encoded", "/media/..%2f..%2frahasia.png"],
    ["that is a text", "/media/../site.yaml"],
    ["under an address of another form", "/media/media/titik.png"],
    ["with a zero byte", "/media/titik.png%00"],
  ])("serves no picture %s", async (_what, address) => {
    const { status, body } = await get(address);
    expect([400, 404]).toContain(status);
    expect(body.includes(pixel)).toBe(false);
    expect(body.toString()).not.toContain("responsibleEditor");
  });
});
