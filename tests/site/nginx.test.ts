import path from "node:path";
import { symlink } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite } from "@/lib/publish/serve";
import { article } from "../support/newsroom";
import { present } from "../support/known";
import { startNginx } from "../support/nginx";
import { picturesIn } from "../support/pictured-newsroom";
import { build, changeFolder, temporaryFolder } from "../support/site";
import type { Answer, Question } from "../support/site-http";
import { ask } from "../support/site-http";
import { photograph } from "../support/photograph";
import { writeNewsroom } from "../support/site-newsroom";

/**
 * nginx with the configuration that was published, and `npm start`'s own server, on the same folder: no reader can tell
 * which of them answered.
 */

let ours: { readonly url: string; readonly close: () => Promise<void> };
/** The address of a form that the picture was published in. */
let picture: string;
let nginx: { readonly url: string; readonly stop: () => Promise<void> };

beforeAll(async () => {
  const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." };
  const contentDir = await writeNewsroom({
    "articles/lama.md": article({ title: "Berita lama", tags: ["Satu"], image: { src: "a.jpg", alt: "A" } }),
    "articles/baru.md": article({
      title: "Berita baru",
      publishedAt: new Date(Date.now() - 60_000).toISOString(),
    }),
    "articles/ditarik.md": article({ title: "Ditarik", ...withdrawal }),
    "media/a.jpg": await photograph({ width: 1600, height: 900 }),
    "redirects.yaml": "/dulu: /artikel/lama\n/promo: gone\n/toko: https://toko.example/?dari=warta\n",
  });
  const parent = await temporaryFolder();
  const siteDir = path.join(parent, "site");
  expect(await build(contentDir, siteDir, ["--site-url", "https://warta.example"])).toMatchObject({
    status: 0,
  });
  picture = `/${present((await picturesIn(siteDir)).find((file) => file.endsWith(".jpg")))}`;
  await changeFolder(parent, { "rahasia.txt": "rahasia" });
  await symlink(path.join(parent, "rahasia.txt"), path.join(siteDir, "media/keluar.txt"));
  ours = await serveSite({ siteDir, host: "127.0.0.1", port: 0 });
  nginx = await startNginx(siteDir);
});

afterAll(async () => {
  await ours.close();
  await nginx.stop();
});

/**
 * What the two may differ in: the connection, and the form of validators, which each makes of size and time in its own
 * way; and that a part of a file could be asked for in parts again, which only ours says.
 */
const own = ["date", "server", "connection", "keep-alive", "transfer-encoding", "etag"];

function compared({ status, headers, body }: Answer) {
  const isRedirect = status === 308;
  const names = Object.keys(headers).filter(
    (name) =>
      !own.includes(name) &&
      !(status === 206 && name === "accept-ranges") &&
      // nginx writes a line of its own into redirects, which nobody gets to see.
      !(isRedirect && name.startsWith("content-") && name !== "content-security-policy"),
  );
  const said = names.sort().map((name) => `${name}: ${String(headers[name]).toLowerCase()}`);
  return {
    status,
    headers: said,
    hasEtag: headers.etag !== undefined,
    body: isRedirect ? "" : body.toString("latin1"),
  };
}

async function expectSame(address: string, question: Question = {}): Promise<Answer> {
  const [mine, theirs] = [await ask(ours.url, address, question), await ask(nginx.url, address, question)];
  expect(compared(theirs)).toEqual(compared(mine));
  return mine;
}

describe("both servers answer the same at", () => {
  test.each([
    ["/", 200],
    ["/artikel/lama", 200],
    ["/artikel/baru", 200],
    ["/kanal/teknologi", 200],
    ["/topik/satu", 200],
    ["/penulis/ani", 200],
    ["/indeks", 200],
    ["/indeks/2025/09", 200],
    ["/koreksi", 200],
    ["/artikel/lama?utm_source=x&a=/b/", 200],
    ["/artikel/lama.md", 200],
    ["/rss.xml", 200],
    ["/atom.xml", 200],
    ["/feed.json", 200],
    ["/kanal/teknologi/rss.xml", 200],
    ["/sitemap.xml", 200],
    ["/robots.txt", 200],
    ["/llms.txt", 200],
    ["/manifest.webmanifest", 200],
    ["/status.json", 200],
    ["/favicon.svg", 200],
    ["/icon-192.png", 200],
    ["/media/a.jpg", 404],
    ["/cari", 200],
    ["/enhance/cari.js", 200],
    ["/artikel/lama/", 308],
    ["/artikel/lama.html", 308],
    ["/artikel/lama.html/", 308],
    ["/artikel/lama/index.html", 308],
    ["/index.html", 308],
    ["/index", 308],
    ["//", 308],
    ["/artikel//lama", 308],
    ["/artikel/lama/?a=1", 308],
    ["/artikel/x/../lama", 308],
    ["/./artikel/lama", 308],
    ["/%61rtikel/lama", 308],
    ["/artikel%2Flama", 308],
    ["/404.html", 308],
    ["/dulu", 308],
    ["/dulu/?x=1", 308],
    ["/dulu.html", 308],
    ["/toko?a=1", 308],
    ["//evil.example/", 308],
    ["/%2F/evil.example/", 308],
    ["/promo", 410],
    ["/promo/", 410],
    ["/artikel/ditarik", 410],
    ["/tidak-ada", 404],
    ["/artikel", 404],
    ["/404", 404],
    ["/media/tidak-ada.jpg", 404],
    ["/media/keluar.txt", 404],
    ["/_redirects", 404],
    ["/_headers", 404],
    ["/artikel/lama.html.gz", 404],
    ["/.warta/manifest.json", 404],
    ["/.warta/nginx-http.conf", 404],
    ["/%2ewarta/manifest.json", 404],
    ["/.warta/manifest.html", 404],
    ["/artikel/lama/.html", 308],
    ["/..%5crahasia.txt", 404],
    ["/%252e%252e/rahasia.txt", 404],
    ["/\\evil.example/", 404],
    ["/%5Cevil.example/", 404],
    ["/caf%C3%A9/", 404],
    ["/%ff", 404],
    ["/a%0d%0aX:y/", 404],
    ["/artikel/lama;x", 404],
    [`/${"a".repeat(300)}`, 404],
    ["/../rahasia.txt", 400],
    ["/..%2frahasia.txt", 400],
    ["/%2e%2e/rahasia.txt", 400],
    ["/%2e%2e%2frahasia.txt", 400],
    ["/artikel/..%2f..%2frahasia.txt", 400],
    ["/artikel/lama%00", 400],
    ["/%zz", 400],
    ["/artikel/%E0%A4%A", 400],
  ])("%j", async (address, status) => {
    expect((await expectSame(address)).status).toBe(status);
  });

  test("a picture", async () => {
    expect((await expectSame(picture)).status).toBe(200);
  });

  test.each(["gzip", "br;q=0, gzip", "identity", "gzip;q=0"])("pages for who takes %s", async (accepted) => {
    const question = { headers: { "accept-encoding": accepted } };
    for (const address of ["/artikel/lama", "/rss.xml", "/tidak-ada", "/promo", picture])
      await expectSame(address, question);
  });

  test.each(["HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
    "anything asked with %s",
    async (method) => {
      for (const address of ["/artikel/lama", "/tidak-ada", "/dulu", picture]) {
        const { status } = await expectSame(address, { method });
        if (method !== "HEAD") expect(status).toBe(405);
      }
    },
  );

  test.each([
    ["bytes=0-99", 206],
    ["bytes=-10", 206],
    ["bytes=100-", 206],
    ["lines=1-2", 200],
  ])("a picture's %s", async (range, status) => {
    expect((await expectSame(picture, { headers: { range } })).status).toBe(status);
  });

  test("what is asked for under a condition", async () => {
    for (const { url } of [ours, nginx]) {
      const { headers } = await ask(url, "/artikel/lama");
      const [etag = "", lastModified = ""] = [headers.etag, headers["last-modified"]];
      const statusWith = async (condition: Readonly<Record<string, string>>, address = "/artikel/lama") =>
        (await ask(url, address, { headers: condition })).status;
      expect(await statusWith({ "if-none-match": etag })).toBe(304);
      expect(await statusWith({ "if-none-match": '"lain"' })).toBe(200);
      expect(await statusWith({ "if-modified-since": lastModified })).toBe(304);
      expect(await statusWith({ "if-modified-since": "Thu, 01 Jan 2015 00:00:00 GMT" })).toBe(200);
      expect(await statusWith({ "if-match": '"lain"' })).toBe(412);
      expect(await statusWith({ "if-none-match": "*" }, "/tidak-ada")).toBe(404);
    }
  });
});

test("an article of the last days is kept for a shorter time than an older one", async () => {
  const maxAge = async (address: string) =>
    /max-age=(\d+)/.exec((await expectSame(address)).headers["cache-control"] ?? "")?.[1];
  expect([await maxAge("/artikel/baru"), await maxAge("/artikel/lama")]).toEqual(["45", "90"]);
});
