import { rename } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite } from "@/lib/publish/serve";
import { commitAll } from "../support/git";
import { article } from "../support/newsroom";
import { startNginx } from "../support/nginx";
import { build, changeFolder, readFolder, startSite, temporaryFolder, unpack } from "../support/site";
import { ask } from "../support/site-http";
import { writeNewsroom } from "../support/site-newsroom";

const reason = "Kutipan narasumber tidak pernah diucapkan.";
const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: reason };
const secret = "kodok";

let contentDir: string;
let siteDir: string;
const servers = new Map<string, { readonly url: string; readonly stop: () => Promise<void> }>();

beforeAll(async () => {
  contentDir = await writeNewsroom({
    "articles/pertama.md": article({ title: "Berita pindah" }, "Isi berita yang pindah.\n".repeat(9)),
    "articles/lain.md": article({ aliases: ["/2019/berita-lama.html", "/Artikel/LAIN", "/arsip/café"] }),
    "articles/ditarik.md": article({ title: "Berita keliru", aliases: ["/keliru"], ...withdrawal }),
    "articles/draf.md": article({ status: "draft", aliases: [`/${secret}/satu`] }),
    [`articles/${secret}.md`]: article({ publishedAt: "2199-01-01T08:00", aliases: [`/${secret}/dua`] }),
    "authors/budi.md": "---\nname: Budi\nrole: Reporter\n---\n\nBudi meliput banyak hal di kota ini.\n",
    "redirects.yaml": [
      "/satu/: /dua.html",
      "/dua: /artikel/pertama",
      "/promo: gone",
      "/toko: https://toko.example/?dari=warta",
      `/segera: /artikel/${secret}`,
      "",
    ].join("\n"),
  });
  commitAll(contentDir, "2025-09-14T08:00:00+07:00");
  await rename(path.join(contentDir, "articles/pertama.md"), path.join(contentDir, "articles/kedua.md"));
  await rename(path.join(contentDir, "authors/budi.md"), path.join(contentDir, "authors/budiman.md"));
  commitAll(contentDir, "2025-09-15T08:00:00+07:00");
  await rename(path.join(contentDir, "articles/kedua.md"), path.join(contentDir, "articles/ketiga.md"));
  commitAll(contentDir, "2025-09-16T08:00:00+07:00");
  siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  const server = await serveSite({ siteDir, host: "127.0.0.1", port: 0 });
  servers.set("npm start", { url: server.url, stop: server.close });
  servers.set("nginx", await startNginx(siteDir));
});

afterAll(async () => {
  for (const { stop } of servers.values()) await stop();
});

/** What each server answers at an address. */
async function answersAt(address: string) {
  const answers = [...servers].map(async ([name, { url }]) => ({ name, ...(await ask(url, address)) }));
  return Promise.all(answers);
}

describe("an old address leads on in one step, from npm start and from nginx", () => {
  test.each([
    ["of an article that was renamed twice", "/artikel/pertama", "/artikel/ketiga"],
    ["with the name in between", "/artikel/kedua", "/artikel/ketiga"],
    ["with an ending", "/artikel/pertama.html", "/artikel/ketiga"],
    [
      "with a slash at its end and a query",
      "/artikel/pertama/?utm_source=x&a=/b/",
      "/artikel/ketiga?utm_source=x&a=/b/",
    ],
    ["of an author who was renamed", "/penulis/budi", "/penulis/budiman"],
    ["of an article's copy", "/artikel/pertama.md", "/artikel/ketiga.md"],
    ["of a feed", "/penulis/budi/rss.xml", "/penulis/budiman/rss.xml"],
    ["that an article names", "/2019/berita-lama.html", "/artikel/lain"],
    ["that an article names, without its ending", "/2019/berita-lama", "/artikel/lain"],
    ["with capitals, though a page has it in small letters", "/Artikel/LAIN", "/artikel/lain"],
    ["with letters beyond ASCII", "/arsip/caf%C3%A9/", "/artikel/lain"],
    ["that leads to one that leads on", "/satu", "/artikel/ketiga"],
    ["of a withdrawn article", "/keliru", "/artikel/ditarik"],
    ["to another site, whose query stays", "/toko?a=1", "https://toko.example/?dari=warta"],
  ])("%s", async (_, from, to) => {
    for (const { name, status, headers } of await answersAt(from)) {
      expect([name, status, headers.location]).toEqual([name, 308, to]);
    }
    if (!to.startsWith("/")) return;
    const ended = to === "/artikel/ditarik" ? 410 : 200;
    for (const { name, status } of await answersAt(to)) expect([name, status]).toEqual([name, ended]);
  });
});

describe("what is gone", () => {
  test.each(["/promo", "/promo/", "/promo.html"])(
    "answers 410 with the page for what is missing: %s",
    async (address) => {
      for (const { name, status, headers, body } of await answersAt(address)) {
        expect([name, status]).toEqual([name, 410]);
        expect(headers["content-type"]).toMatch(/^text\/html/);
        expect(body.toString()).toContain("<h1");
        expect(body.toString()).not.toContain(reason);
      }
    },
  );

  test("answers 410 with its public notice where an article was withdrawn, to who has it already too", async () => {
    for (const { name, status, headers, body } of await answersAt("/artikel/ditarik")) {
      expect([name, status]).toEqual([name, 410]);
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(body.toString()).toContain(reason);
    }
    const { url } = servers.get("npm start") ?? { url: "" };
    const { etag = "" } = (await ask(url, "/artikel/ditarik")).headers;
    const again = await ask(url, "/artikel/ditarik", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(410);
    const packed = await ask(url, "/artikel/ditarik", { headers: { "accept-encoding": "br" } });
    expect(unpack(`.${packed.headers["content-encoding"] ?? ""}`, packed.body).toString()).toContain(reason);
  });
});

describe("the table", () => {
  test("is no reader's business in any form", async () => {
    for (const address of [
      "/.warta/pengalihan.json",
      "/.warta/nginx-http.conf",
      "/_redirects",
      "/_headers",
    ]) {
      for (const { name, status } of await answersAt(address))
        expect([name, address, status]).toEqual([name, address, 404]);
    }
  });

  test("holds nothing of what is not public yet", async () => {
    const site = await readFolder(siteDir);
    const traces = [...site].filter(([file, bytes]) => unpack(file, bytes).includes(secret));
    expect(traces.map(([file]) => file)).toEqual([]);
    expect(unpack("_redirects", site.get("_redirects") ?? Buffer.alloc(0)).toString()).not.toContain(
      "segera",
    );
  });

  test("is followed at once when it changes, with a commit alone", async () => {
    const { url } = servers.get("npm start") ?? { url: "" };
    await rename(path.join(contentDir, "articles/ketiga.md"), path.join(contentDir, "articles/keempat.md"));
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 1 });
    await changeFolder(contentDir, { "redirects.yaml": undefined });
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    expect((await ask(url, "/artikel/ketiga")).status).toBe(404);
    expect((await ask(url, "/promo")).status).toBe(404);
    commitAll(contentDir, "2025-09-17T08:00:00+07:00");
    const { output } = await build(contentDir, siteDir);
    expect(output).toMatch(/^0 halaman dirender, 0 dihapus.*3 berkas untuk mesin/m);
    for (const name of ["pertama", "kedua", "ketiga"]) {
      const { status, headers } = await ask(url, `/artikel/${name}`);
      expect([status, headers.location]).toEqual([308, "/artikel/keempat"]);
    }
    expect((await build(contentDir, siteDir)).output).toMatch(
      /^0 halaman dirender, 0 dihapus, \d+ tetap, dalam \S+ detik$/m,
    );
  });

  test("is brought up to date by npm start after a commit, though no file was saved", async () => {
    const folder = path.join(await temporaryFolder(), "site");
    const live = await startSite(contentDir, folder);
    try {
      const statusOf = async (address: string) => (await ask(live.url, address)).status;
      await rename(path.join(contentDir, "articles/lain.md"), path.join(contentDir, "articles/lainnya.md"));
      await expect.poll(() => statusOf("/artikel/lainnya"), { timeout: 60_000 }).toBe(200);
      await expect.poll(() => statusOf("/artikel/lain"), { timeout: 60_000 }).toBe(404);
      commitAll(contentDir, "2025-09-18T08:00:00+07:00");
      await expect.poll(() => statusOf("/artikel/lain"), { timeout: 60_000 }).toBe(308);
      expect((await ask(live.url, "/arsip/caf%C3%A9")).headers.location).toBe("/artikel/lainnya");
    } finally {
      await live.stop();
    }
  });
});
