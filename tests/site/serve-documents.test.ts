import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SiteServer } from "@/lib/publish/serve";
import { serveSite } from "@/lib/publish/serve";
import { changeFolder, inAllForms, temporaryFolder } from "../support/site";
import type { Question } from "../support/site-http";
import { ask } from "../support/site-http";

const texts = {
  "404.html": "Halaman tidak ditemukan",
  "rss.xml": "<rss/>",
  "kanal/bisnis/atom.xml": "<feed/>",
  "kanal/bisnis/feed.json": "{}",
  "sitemap.xml": "<sitemapindex/>",
  "robots.txt": "User-agent: *",
};

let server: SiteServer;

beforeAll(async () => {
  const siteDir = path.join(await temporaryFolder(), "site");
  await changeFolder(siteDir, inAllForms(texts));
  server = await serveSite({ siteDir, host: "127.0.0.1", port: 0 });
});

afterAll(() => server.close());

function get(address: string, question?: Question) {
  return ask(server.url, address, question);
}

describe("a document for machines", () => {
  test.each([
    ["/rss.xml", "application/rss+xml; charset=utf-8", "<rss/>"],
    ["/kanal/bisnis/atom.xml", "application/atom+xml; charset=utf-8", "<feed/>"],
    ["/kanal/bisnis/feed.json", "application/feed+json; charset=utf-8", "{}"],
    ["/sitemap.xml", "application/xml; charset=utf-8", "<sitemapindex/>"],
    ["/robots.txt", "text/plain; charset=utf-8", "User-agent: *"],
  ])(
    "%s has its own type, %s, in every form, and is asked for anew each time",
    async (address, type, text) => {
      for (const [accepted, unpack] of [
        ["identity", (bytes: Buffer) => bytes],
        ["br", brotliDecompressSync],
        ["gzip", gunzipSync],
      ] as const) {
        const { status, headers, body } = await get(address, { headers: { "accept-encoding": accepted } });
        expect([status, headers["content-type"], headers.vary]).toEqual([200, type, "Accept-Encoding"]);
        expect(headers["cache-control"]).toMatch(/^public, max-age=60,/);
        expect(unpack(body).toString()).toBe(text);
      }
    },
  );

  test("answers 304 to a feed reader that has it, by its validator or its date", async () => {
    const { etag = "", "last-modified": since = "" } = (await get("/rss.xml")).headers;
    const again = await get("/rss.xml", { headers: { "if-none-match": etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get("/rss.xml", { headers: { "if-modified-since": since } })).status).toBe(304);
    expect((await get("/rss.xml", { headers: { "if-none-match": '"lain"' } })).status).toBe(200);
  });

  test.each(["/a.constructor", "/rss.toString", "/__proto__.xml"])(
    "that is not there is not found: %s",
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );
});
