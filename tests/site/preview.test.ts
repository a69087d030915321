import path from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { previewFiles } from "../support/preview-newsroom";
import type { RunningSite } from "../support/site";
import { build, readFolder, runCommand, startPreview, temporaryFolder } from "../support/site";
import { HtmlPage } from "../support/site-html";
import { ask } from "../support/site-http";
import { writeNewsroom } from "../support/site-newsroom";

const report = z.object({
  issues: z.array(z.object({ file: z.string(), line: z.number(), column: z.number(), severity: z.string() })),
});

let contentDir: string;
let siteDir: string;
let preview: RunningSite;
let siteBefore: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  contentDir = await writeNewsroom(previewFiles);
  siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir, ["--hold-invalid"])).toMatchObject({ status: 0 });
  siteBefore = await readFolder(siteDir);
  preview = await startPreview(contentDir, siteDir);
});

afterAll(() => preview.stop());

async function page(address: string): Promise<HtmlPage> {
  return new HtmlPage((await ask(preview.url, address)).body.toString());
}

/** What stands above everything else on a page, as HTML. */
async function barAt(address: string): Promise<string> {
  const { body } = await ask(preview.url, address);
  return /<aside class="pratinjau".*?<\/aside>/s.exec(body.toString())?.[0] ?? "";
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // As for the examples of components: React has its own way to write these, and all of them are HTML.
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "prefer-native-element": "off",
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

describe("a preview", () => {
  test.each([
    ["/artikel/draf", "draft", "Draf"],
    ["/artikel/nanti", "scheduled", "Kamis, 12 Desember 2199, 08.00 WIB"],
    ["/artikel/terbit", "other", "Pratinjau"],
    ["/", "other", "Pratinjau"],
    ["/pratinjau", "other", "Pratinjau"],
  ])("says of %s in which state it is", async (address, state, label) => {
    const bar = await barAt(address);
    expect(bar).toContain(`data-state="${state}"`);
    expect(bar).toContain(label);
  });

  test.each([
    "/artikel/draf",
    "/artikel/nanti",
    "/kanal/teknologi",
    "/",
    "/penulis/ani",
    "/indeks/2199/12/12",
  ])("marks what is not public wherever %s links to it", async (address) => {
    const html = (await ask(preview.url, address)).body.toString();
    const links = [...html.matchAll(/<a href="\/artikel\/(nanti|draf)"[^>]*>(.{0,80})/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, slug, start] of links)
      expect(start).toContain(
        slug === "draf" ? 'data-state="draft">Draf<' : 'data-state="scheduled">Terjadwal 12 Des',
      );
  });

  test("leads from public articles to what is not public, and between those", async () => {
    const related = (await page("/artikel/terbit")).region("Artikel terkait");
    expect(related).toBeDefined();
    expect((await page("/artikel/draf")).values("href")).toContain("/artikel/nanti");
  });

  test.each(["/", "/artikel/draf", "/artikel/terbit", "/pratinjau", "/pratinjau/kesalahan", "/tidak-ada"])(
    "tells search engines at %s to keep nothing, and is kept by no cache",
    async (address) => {
      const { headers, body } = await ask(preview.url, address);
      expect(headers).toMatchObject({ "x-robots-tag": "noindex, nofollow", "cache-control": "no-store" });
      const robots = new HtmlPage(body.toString()).elements(
        "meta",
        ({ attribs }) => attribs["name"] === "robots",
      );
      expect(robots.map(({ attribs }) => attribs["content"])).toEqual(["noindex, nofollow"]);
    },
  );

  test("shows a public page as readers get it, to the byte, but for what it adds", async () => {
    const html = (await ask(preview.url, "/artikel/sendiri")).body.toString();
    const stripped = html
      .replace(/<aside class="pratinjau".*?<\/aside>/s, "")
      .replace(/<link rel="stylesheet" href="\/pratinjau[^>]*><script src="\/pratinjau[^>]*><\/script>/, "")
      .replace("<title>Pratinjau · ", "<title>")
      .replace('content="noindex, nofollow"', "ROBOTS");
    const readers = siteBefore.get("artikel/sendiri.html")?.toString() ?? "";
    expect(stripped).toBe(readers.replace(/(?<=name="robots" )content="[^"]*"/, "ROBOTS"));
  });

  test("lists what is not public, what is scheduled first and with its time", async () => {
    const list = await page("/pratinjau");
    expect(list.text).toMatch(/Terjadwal.*12 Desember 2199, 08\.00 WIB.*Berita nanti.*Draf.*Berita draf/s);
    expect(list.text).toMatch(/Tertahan.*articles\/salah\.md/s);
    expect(list.text).not.toContain("Berita terbit");
  });

  test("lists every fault with its file, line, column, the line itself and what to do", async () => {
    const { text, html } = await page("/pratinjau/kesalahan");
    expect(text).toMatch(/articles\/salah\.md:5:\d+/);
    expect(text).toContain('Kanal "tekno" tidak ada.');
    expect(html).toContain("<mark>tekno</mark>");
    expect(text).toContain("Tulis nama salah satu berkas di content/sections, tanpa .md.");
    const { output } = await runCommand("check", ["--json"], { CONTENT_DIR: contentDir });
    const { issues } = report.parse(JSON.parse(output));
    const faults = issues.filter(({ severity }) => severity === "fault");
    const places = faults.map(({ file, line, column }) => `${file}:${String(line)}:${String(column)}`);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(text).toContain(place.slice(place.indexOf("articles/")));
  });

  test("shows at the address of an article at fault what is wrong with it", async () => {
    const { text } = await page("/artikel/salah");
    expect(text).toContain("1 kesalahan di berkas ini");
    expect(text).toMatch(/articles\/salah\.md:5:\d+/);
  });

  test("answers an unknown address with pages that are near", async () => {
    const { status, body } = await ask(preview.url, "/artikel/terbti");
    const missing = new HtmlPage(body.toString());
    expect(status).toBe(404);
    expect(missing.values("href")).toContain("/artikel/terbit");
  });

  test("follows old addresses, and keeps browsers from remembering that it did", async () => {
    expect(await ask(preview.url, "/lama")).toMatchObject({
      status: 307,
      headers: { location: "/artikel/terbit" },
    });
    expect(await ask(preview.url, "/artikel/draf.html")).toMatchObject({
      status: 307,
      headers: { location: "/artikel/draf" },
    });
    expect(await ask(preview.url, "/hilang")).toMatchObject({ status: 410 });
  });

  test.each(["/pratinjau", "/pratinjau/kesalahan", "/artikel/salah", "/artikel/draf", "/tidak-ada"])(
    "is valid HTML at %s",
    async (address) => {
      const report = await validator.validateString((await ask(preview.url, address)).body.toString());
      const messages = report.results.flatMap((result) => result.messages);
      expect(messages.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
    },
  );
});
