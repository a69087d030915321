import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SiteServer } from "@/lib/publish/serve";
import { serveSite } from "@/lib/publish/serve";
import { changeFolder, inAllForms, temporaryFolder } from "../support/site";
import type { Question } from "../support/site-http";
import { ask } from "../support/site-http";
import { pixel } from "../support/site-newsroom";

const notFoundText = "Halaman tidak ditemukan";

let server: SiteServer;
let siteDir: string;

beforeAll(async () => {
  siteDir = await temporaryFolder();
  await changeFolder(siteDir, {
    "media/a.jpg": pixel,
    "favicon.svg": "<svg/>",
  });
  const texts = {
    "index.html": "Depan",
    "404.html": notFoundText,
    "kanal/bisnis.html": "Bisnis",
    "topik/ganti.html": "Lama",
  };
  await changeFolder(siteDir, inAllForms(texts));
  server = await serveSite({ siteDir, host: "127.0.0.1", port: 0 });
});

afterAll(() => server.close());

function get(address: string, question?: Question) {
  return ask(server.url, address, question);
}

describe("a page", () => {
  test("is served at its clean path as UTF-8 HTML", async () => {
    const { status, headers, body } = await get("/kanal/bisnis");
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(body.toString()).toBe("Bisnis");
    expect((await get("/")).body.toString()).toBe("Depan");
  });

  test("is the same with a query", async () => {
    expect((await get("/kanal/bisnis?utm_source=x")).body.toString()).toBe("Bisnis");
  });

  test("is kept for less than a minute, and not guessed at", async () => {
    const { headers } = await get("/kanal/bisnis");
    expect(headers["cache-control"]).toBe("public, max-age=45, stale-while-revalidate=30, stale-if-error=90");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("is the new one as soon as the folder has it, in every form", async () => {
    const before = await get("/topik/ganti", { headers: { "accept-encoding": "br" } });
    await changeFolder(siteDir, inAllForms({ "topik/ganti.html": "Lain" }));
    const after = await get("/topik/ganti", { headers: { "accept-encoding": "br" } });
    expect([before, after].map(({ body }) => brotliDecompressSync(body).toString())).toEqual([
      "Lama",
      "Lain",
    ]);
    await changeFolder(siteDir, { "topik/ganti.html": undefined, "topik/ganti.html.br": undefined });
    expect((await get("/topik/ganti")).status).toBe(404);
  });

  test("answers HEAD with the headers alone", async () => {
    const { status, headers, body } = await get("/kanal/bisnis", { method: "HEAD" });
    expect(status).toBe(200);
    expect(headers["content-length"]).toBe(String("Bisnis".length));
    expect(body).toHaveLength(0);
  });

  test("says when it was last changed, and answers 304 while it was not", async () => {
    const { headers } = await get("/kanal/bisnis");
    const etag = headers.etag ?? "";
    const lastModified = headers["last-modified"] ?? "";
    expect(etag).toMatch(/^(?:W\/)?".+"$/);
    expect(Date.parse(lastModified)).toBeGreaterThan(0);
    const again = await get("/kanal/bisnis", { headers: { "if-none-match": etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const since = await get("/kanal/bisnis", { headers: { "if-modified-since": lastModified } });
    expect(since.status).toBe(304);
    expect((await get("/kanal/bisnis", { headers: { "if-none-match": '"lain"' } })).status).toBe(200);
  });
});

describe("a compressed page", () => {
  test.each([
    ["br", "br", brotliDecompressSync],
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", gunzipSync],
    ["br;q=0, gzip", "gzip", gunzipSync],
  ] as const)("goes to who accepts %s as %s", async (accepted, encoding, unpack) => {
    const { headers, body } = await get("/kanal/bisnis", { headers: { "accept-encoding": accepted } });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["content-type"]).toMatch(/^text\/html/);
    expect(unpack(body).toString()).toBe("Bisnis");
  });

  test("stays plain for who accepts nothing else", async () => {
    const { headers, body } = await get("/kanal/bisnis", { headers: { "accept-encoding": "identity" } });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe("Bisnis");
  });

  test("has another validator in each form, and every form names what it depends on", async () => {
    const forms = await Promise.all(
      ["br", "gzip", "identity"].map((accepted) =>
        get("/kanal/bisnis", { headers: { "accept-encoding": accepted } }),
      ),
    );
    expect(new Set(forms.map(({ headers }) => headers.etag)).size).toBe(3);
    expect(forms.map(({ headers }) => headers.vary?.toLowerCase())).toEqual(Array(3).fill("accept-encoding"));
  });
});

describe("a file", () => {
  test.each([
    ["/media/a.jpg", /^image\/jpeg$/],
    ["/favicon.svg", /^image\/svg\+xml/],
  ])("%s has its own type and may be kept for a while", async (address, type) => {
    const { status, headers } = await get(address, { headers: { "accept-encoding": "br, gzip" } });
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(type);
    expect(headers["cache-control"]).toMatch(/^public, max-age=3600,/);
  });
});

describe("another form of an address", () => {
  test.each([
    ["/kanal/bisnis/", "/kanal/bisnis"],
    ["/kanal/bisnis.html", "/kanal/bisnis"],
    ["/kanal/bisnis.html/", "/kanal/bisnis"],
    ["/kanal/bisnis/.html", "/kanal/bisnis"],
    ["/kanal//bisnis", "/kanal/bisnis"],
    ["//kanal///bisnis//", "/kanal/bisnis"],
    ["/kanal/bisnis/index.html", "/kanal/bisnis"],
    ["/kanal/bisnis/index", "/kanal/bisnis"],
    ["/index.html", "/"],
    ["/index/index.html", "/"],
    ["/index", "/"],
    ["/k%61nal%2Fbisnis", "/kanal/bisnis"],
    ["/kanal/./x/../bisnis", "/kanal/bisnis"],
    ["//", "/"],
    ["/kanal/bisnis/?a=1&b=/x/", "/kanal/bisnis?a=1&b=/x/"],
    ["/kanal/bisnis/?a=1?b=2", "/kanal/bisnis?a=1?b=2"],
    ["/kanal/bisnis.html?", "/kanal/bisnis?"],
  ])("%s leads to %s for good, in one step", async (from, to) => {
    const { status, headers } = await get(from);
    expect([status, headers.location]).toEqual([308, to]);
    expect((await get(to)).status).toBe(200);
  });

  test.each([
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "/\\/evil.example/",
    "\\\\evil.example/",
    "/%5Cevil.example/",
    "/%2F/evil.example/",
    "/.html/evil.example/",
    "/\t/evil.example/",
  ])("%j never leads to another origin", async (address) => {
    const answer = await get(address).catch(() => undefined);
    const location = answer?.headers.location;
    if (location === undefined) return;
    expect(new URL(location, server.url).origin).toBe(server.url);
  });
});

describe("an address that is not there", () => {
  test("answers 404 with the site's own page, in the form that is accepted", async () => {
    const { status, headers, body } = await get("/tidak-ada", { headers: { "accept-encoding": "br" } });
    expect(status).toBe(404);
    expect(headers["content-type"]).toMatch(/^text\/html/);
    expect(headers["cache-control"]).toBe("public, max-age=15");
    expect(brotliDecompressSync(body).toString()).toBe(notFoundText);
  });

  test("stays a 404 for who has the page already", async () => {
    const etag = (await get("/tidak-ada")).headers.etag ?? '"x"';
    expect((await get("/tidak-ada", { headers: { "if-none-match": etag } })).status).toBe(404);
  });

  test.each(["/media/tidak-ada.jpg", "/kanal", "/kanal/bisnis/lain", "/404", "/artikel/%E0%A4%A"])(
    "%s is one",
    async (address) => {
      expect([400, 404]).toContain((await get(address)).status);
    },
  );

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("can't be asked with %s", async (method) => {
    for (const address of ["/kanal/bisnis", "/tidak-ada"]) {
      const { status, headers, body } = await get(address, { method });
      expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
      expect(body.toString()).not.toContain("Bisnis");
    }
  });
});

describe("a site folder without pages", () => {
  test("answers 404 in plain text", async () => {
    const empty = await serveSite({ siteDir: await temporaryFolder(), host: "127.0.0.1", port: 0 });
    const { status, headers } = await ask(empty.url, "/");
    await empty.close();
    expect(status).toBe(404);
    expect(headers["content-type"]).toMatch(/^text\/plain/);
  });
});
