import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { toIso } from "@/lib/core/instant";
import { nameOfPictureAt } from "@/lib/site/picture-paths";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import { leadFilesOf, shownFilesOf } from "../support/picture-files";
import { photograph } from "../support/photograph";
import { build, readFolder, temporaryFolder, unpack } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

type Site = ReadonlyMap<string, Buffer>;

let site: Site;

/** An article whose every word of its own can be searched for by its name. */
function secret(name: string, changes: Readonly<Record<string, unknown>>): string {
  return article(
    {
      title: `Judul ${name}`,
      description: `Ringkasan ${name}.`,
      tags: ["Umum", `Topik ${name}`],
      image: { src: `${name}.jpg`, alt: `Gambar ${name}` },
      sources: [{ name: `Sumber ${name}`, url: `https://sumber.example/${name}` }],
      aliases: [`/lama/${name}`],
      corrections: [{ kind: "ralat", at: "2025-09-14T08:00", text: `Ralat ${name}.` }],
      related: ["terbit"],
      ...changes,
    },
    `Isi ${name}.\n\n## Bagian ${name}\n\n![Peta ${name}](${name}-peta.jpg)`,
  );
}

/** Public pages that name it in every way there is. */
function namers(name: string): Readonly<Record<string, string>> {
  const reply = { kind: "hak-jawab", at: "2025-09-14T08:00", text: "Ada tanggapan.", article: name };
  return {
    [`articles/penyebut-${String(name.length)}.md`]: article(
      { title: "Penyebut", tags: ["Umum"], related: [name], corrections: [reply] },
      `Baca [yang ini](/artikel/${name}) atau [topiknya](/topik/topik-${name}).\n\n::baca-juga{slug=${name}}`,
    ),
  };
}

/** Each by another photographer, whose name is in what the site makes of it. */
async function pictureOf(file: string): Promise<Buffer> {
  return photograph({ width: 1280, height: 800, exif: { IFD0: { Artist: `Fotografer ${file}` } } });
}

async function picturesOf(...names: readonly string[]) {
  const files = names.flatMap((name) => [`media/${name}.jpg`, `media/${name}-peta.jpg`]);
  const entries = files.map(async (file) => [file, await pictureOf(file)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

beforeAll(async () => {
  const contentDir = await writeNewsroom({
    "articles/terbit.md": article({ title: "Berita terbit", tags: ["Umum"] }),
    "articles/kodok.md": secret("kodok", { status: "draft" }),
    "articles/jerapah.md": secret("jerapah", { publishedAt: "2199-01-01T08:00", corrections: undefined }),
    // Its correction comes before it, which is a fault.
    "articles/gajah.md": secret("gajah", { publishedAt: "2199-01-01T08:00" }),
    "articles/banteng.md": secret("banteng", {
      status: "withdrawn",
      withdrawnAt: "2025-09-14T08:00",
      withdrawnReason: "Melanggar hak anak.",
    }),
    ...namers("kodok"),
    ...namers("jerapah"),
    "front.yaml": "lead: jerapah\npicks: [kodok, banteng]\n",
    "redirects.yaml": "/singkat-1: /artikel/jerapah\n/singkat-2: /topik/topik-jerapah\n",
    ...(await picturesOf("kodok", "jerapah", "gajah", "banteng")),
  });
  const siteDir = path.join(await temporaryFolder(), "site");
  const { status, output } = await build(contentDir, siteDir, ["--hold-invalid"]);
  expect(status, output).toBe(0);
  site = await readFolder(siteDir);
});

/** Files whose path or unpacked bytes hold a text, in whatever case. */
function tracesIn(files: Site, text: string): readonly string[] {
  const isThere = (haystack: string) => haystack.toLowerCase().includes(text);
  return [...files]
    .filter(([file, bytes]) => isThere(file) || isThere(unpack(file, bytes).toString("latin1")))
    .map(([file]) => file);
}

const tracesOf = (text: string) => tracesIn(site, text);

describe("what is not public", () => {
  test("the search for traces finds what is public, compressed files included", () => {
    expect(tracesOf("berita terbit")).toEqual(
      expect.arrayContaining(["artikel/terbit.html", "artikel/terbit.html.br", "artikel/terbit.html.gz"]),
    );
    for (const feed of ["rss.xml", "atom.xml", "feed.json"]) {
      expect(tracesOf("berita terbit")).toContain(`kanal/teknologi/${feed}.gz`);
    }
    expect(tracesOf("/artikel/terbit")).toContain("sitemap-2025-09.xml.gz");
    expect(tracesOf("artikel/terbit")).toContain(".warta/manifest.json");
  });

  test("a draft leaves no trace in any file, whoever names it: title, slug, topic, text, pictures or old address", () => {
    expect(tracesOf("kodok")).toEqual([]);
  });

  test("a scheduled article leaves no trace in any file, whoever names it", () => {
    expect(tracesOf("jerapah")).toEqual([]);
    expect(tracesOf("2199")).toEqual([]);
    expect(tracesOf("singkat-")).toEqual([]);
  });

  test("a scheduled article at fault leaves none either", () => {
    expect(tracesOf("gajah")).toEqual([]);
  });

  test("none of their pictures is there, not even by the name of what is made of it", async () => {
    for (const name of ["kodok", "jerapah", "gajah", "banteng"]) {
      for (const file of [`media/${name}.jpg`, `media/${name}-peta.jpg`]) {
        const [made = ""] = await leadFilesOf(await pictureOf(file));
        expect(tracesOf(present(nameOfPictureAt(`/${made}`))), file).toEqual([]);
      }
    }
  });

  test("a withdrawn article keeps its address, with the reason in place of the text", () => {
    const page = site.get("artikel/banteng.html")?.toString() ?? "";
    expect(page).toContain("Melanggar hak anak.");
    expect(page).toContain('<time dateTime="2025-09-14T08:00:00+07:00"');
    expect(page).not.toMatch(/(?:Isi|Ringkasan|Judul|Topik|Gambar|Sumber|Ralat) banteng/);
    expect(page).toContain('content="noindex');
  });

  test("a withdrawn article is in no list, feed, sitemap or copy, and its pictures and its own topic are gone", () => {
    const isNotice = (file: string) => file.startsWith("artikel/banteng.html");
    // What the publisher and the servers know of it is its address and its old one, which say that it was withdrawn.
    const isTable = (file: string) => file === "_redirects" || file.startsWith(".warta/");
    const elsewhere = tracesOf("banteng").filter((file) => !isNotice(file) && !isTable(file));
    expect(elsewhere.filter((file) => !/^_redirects\.(?:br|gz)$/.test(file))).toEqual([]);
    const tables = [...site].filter(([file]) => isTable(file)).map(([, bytes]) => bytes.toString());
    for (const text of tables) {
      const others = text.replaceAll(/\/?(?:artikel|lama)\/banteng(?:\.html)?/g, "");
      expect(others).not.toContain("banteng");
    }
  });
});

/** A newsroom whose only news is due soon, and its site as it was published before that. */
async function publishBeforeDue(name: string) {
  const files = {
    "articles/terbit.md": article({ title: "Berita terbit", tags: ["Umum"] }),
    ...namers(name),
    ...(await picturesOf(name)),
  };
  // A machine that takes longer than that to publish tries again with more time.
  for (let leadMs = 20_000; ; leadMs *= 2) {
    const dueMs = Math.ceil((Date.now() + leadMs) / 1000) * 1000;
    const publishedAt = toIso({ epochMs: dueMs, offsetMinutes: 420 });
    const scheduled = secret(name, { publishedAt, corrections: [] });
    const contentDir = await writeNewsroom({ ...files, [`articles/${name}.md`]: scheduled });
    const siteDir = path.join(await temporaryFolder(), "site");
    await build(contentDir, siteDir, ["--hold-invalid"]);
    if (Date.now() < dueMs) return { contentDir, siteDir, dueMs, publishedAt };
  }
}

describe("a scheduled article at its time", () => {
  test("is in no file before the second that it is due, and everywhere when it is due", async () => {
    const { contentDir, siteDir, dueMs, publishedAt } = await publishBeforeDue("merpati");
    expect(tracesIn(await readFolder(siteDir), "merpati")).toEqual([]);

    await wait(dueMs - Date.now());
    const { status, output } = await build(contentDir, siteDir);
    expect(status, output).toBe(0);
    const after = await readFolder(siteDir);
    expect(tracesIn(after, "merpati")).toEqual(
      expect.arrayContaining([
        ".warta/pengalihan.json",
        "_redirects",
        "artikel/merpati.html",
        "artikel/merpati.html.br",
        "artikel/merpati.md.gz",
        "artikel/penyebut-7.html",
        "atom.xml",
        "feed.json",
        "index.html",
        `indeks/${publishedAt.slice(0, 10).replaceAll("-", "/")}.html`,
        "kanal/teknologi.html",
        "koreksi.html",
        "koreksi/rss.xml.gz",
        "penulis/ani.html",
        "rss.xml",
        `sitemap-${publishedAt.slice(0, 7)}.xml`,
        "sitemap-berita.xml",
        "topik/topik-merpati.html",
        "topik/topik-merpati/feed.json",
        "topik/umum.html",
      ]),
    );
    expect([...after.keys()]).toEqual(
      expect.arrayContaining([
        ...(await leadFilesOf(await pictureOf("media/merpati.jpg"))),
        ...(await shownFilesOf(await pictureOf("media/merpati-peta.jpg"))),
      ]),
    );
  }, 600_000);
});
