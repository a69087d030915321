import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { article } from "../support/newsroom";
import { isOfIndex } from "../support/search-files";
import type { FolderChanges, RunningSite } from "../support/site";
import {
  build,
  changeFolder,
  differences,
  readFolder,
  sameBytes,
  startSite,
  temporaryFolder,
  unpack,
} from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

let contentDir: string;
let siteDir: string;
let site: RunningSite;

const first = { title: "Berita pertama", tags: ["Bersama"] };

beforeAll(async () => {
  contentDir = await writeNewsroom({
    "articles/a.md": article(first, "Isi pertama."),
    "articles/b.md": article({ title: "Berita kedua", publishedAt: "2025-09-12T08:00" }, "Isi kedua."),
  });
  siteDir = path.join(await temporaryFolder(), "site");
  site = await startSite(contentDir, siteDir);
});

afterAll(() => site.stop());

async function page(address: string): Promise<string> {
  const answer = await fetch(`${site.url}${address}`);
  return answer.ok ? answer.text() : String(answer.status);
}

const edit = (changes: FolderChanges) => changeFolder(contentDir, changes);
const soon = (condition: () => unknown) => vi.waitFor(condition, { timeout: 15_000, interval: 40 });
const lists = ["/", "/kanal/teknologi", "/penulis/ani", "/indeks/2025/09/14"];

describe("while the site is up", () => {
  test("a saved text is live without a restart", async () => {
    await edit({ "articles/a.md": article(first, "Isi yang baru.") });
    await soon(async () => {
      expect(await page("/artikel/a")).toContain("Isi yang baru.");
    });
    expect(await page("/artikel/b")).toContain("Isi kedua.");
  });

  test("a text saved as editors save it, beside its place and moved there, is live as well", async () => {
    await edit({
      "articles/.b.md.swp": article(
        { title: "Berita kedua", publishedAt: "2025-09-12T08:00" },
        "Isi pindahan.",
      ),
    });
    await rename(path.join(contentDir, "articles/.b.md.swp"), path.join(contentDir, "articles/b.md"));
    await soon(async () => {
      expect(await page("/artikel/b")).toContain("Isi pindahan.");
    });
  });

  test("a new article appears, in a new folder too, and in each of its lists", async () => {
    await edit({
      "articles/2025/09/c.md": article({
        title: "Berita ketiga",
        publishedAt: "2025-09-14T08:00",
        tags: ["Baru"],
      }),
    });
    for (const address of ["/artikel/c", "/topik/baru", ...lists]) {
      await soon(async () => {
        expect(await page(address), address).toContain("Berita ketiga");
      });
    }
  });

  test("a removed article disappears, from each of its lists and with those that it alone was in", async () => {
    await edit({ "articles/2025/09/c.md": undefined });
    await soon(async () => {
      for (const address of ["/artikel/c", "/topik/baru", "/indeks/2025/09/14"])
        expect(await page(address), address).toBe("404");
    });
    for (const address of ["/", "/kanal/teknologi", "/penulis/ani", "/indeks"]) {
      expect(await page(address), address).not.toContain("Berita ketiga");
    }
  });

  test("a faulty save keeps the last good version, on its page and in the lists, and is told", async () => {
    await edit({
      "articles/a.md": article({ ...first, title: "Judul rusak", section: undefined }, "Isi rusak."),
    });
    await soon(() => {
      expect(site.output()).toMatch(/articles\/a\.md\n +\d+:\d+ .*"section"/);
    });
    // What comes after the fault shows that it was dealt with.
    await edit({
      "articles/b.md": article({ title: "Berita kedua", publishedAt: "2025-09-12T08:00" }, "Isi terakhir."),
    });
    await soon(async () => {
      expect(await page("/artikel/b")).toContain("Isi terakhir.");
    });
    expect(await page("/artikel/a")).toContain("Isi yang baru.");
    for (const address of ["/artikel/a", "/topik/bersama", "/", "/kanal/teknologi", "/penulis/ani"]) {
      expect(await page(address), address).toContain("Berita pertama");
      expect(await page(address), address).not.toContain("rusak");
    }
  });

  test("the next good save is live, and it is said that the fault is mended", async () => {
    await edit({ "articles/a.md": article({ ...first, title: "Berita diperbaiki" }, "Isi diperbaiki.") });
    for (const address of ["/artikel/a", "/topik/bersama", "/kanal/teknologi"]) {
      await soon(async () => {
        expect(await page(address), address).toContain("Berita diperbaiki");
      });
    }
    await soon(() => {
      expect(site.output()).toContain("Semua kesalahan sudah diperbaiki.");
    });
  });

  test("a scheduled article goes out by itself at its time, and left no trace before", async () => {
    const dueMs = Math.ceil(Date.now() / 1000) * 1000 + 3000;
    const publishedAt = new Date(dueMs).toISOString();
    await edit({
      "articles/jerapah.md": article(
        { title: "Judul jerapah", publishedAt, tags: ["Jerapah"] },
        "Isi jerapah.",
      ),
      "articles/b.md": article(
        { title: "Berita kedua", publishedAt: "2025-09-12T08:00" },
        "Isi sebelum terbit.",
      ),
    });
    await soon(async () => {
      expect(await page("/artikel/b")).toContain("Isi sebelum terbit.");
    });
    const before = await readFolder(siteDir);
    const isBefore = Date.now() < dueMs;
    await soon(async () => {
      expect(await page("/artikel/jerapah")).toContain("Isi jerapah.");
    });
    const goneOutMs = Date.now();
    // On a machine so slow that the time had come, the folder of before says nothing.
    if (isBefore) {
      const traces = [...before].filter(([file, bytes]) =>
        /jerapah/i.test(`${file} ${unpack(file, bytes).toString("latin1")}`),
      );
      expect(traces.map(([file]) => file)).toEqual([]);
    }
    expect(goneOutMs).toBeGreaterThanOrEqual(dueMs);
    await soon(async () => {
      expect(await page("/")).toContain("Judul jerapah");
    });
  });

  test("a build into the same folder is refused, and names the process that has it", async () => {
    const { status, output } = await build(contentDir, siteDir);
    expect(status).toBe(2);
    expect(output).toMatch(/Proses \d+ sedang menerbitkan ke folder/);
  });
});

describe("Ctrl+C", () => {
  test("ends it cleanly, with the lock given free and the folder that a build would give; only the index may lag, until the next run", async () => {
    expect(existsSync(path.join(siteDir, ".warta/lock"))).toBe(true);
    expect(await site.stop("SIGINT")).toBe(0);
    const left = await readFolder(siteDir);
    expect([...left.keys()].filter((file) => /^\.warta\/[^/]*(?<!\.(?:br|gz))$/.test(file))).toEqual([
      ".warta/manifest.json",
      ".warta/nginx-http.conf",
      ".warta/nginx-server.conf",
      ".warta/pengalihan.json",
      ".warta/penyajian.json",
    ]);
    const fresh = path.join(await temporaryFolder(), "site");
    expect(await build(contentDir, fresh)).toMatchObject({ status: 0 });
    const wanted = await readFolder(fresh);
    // The index follows a save a second later, and nobody waits for it who wants to stop.
    expect(differences(left, wanted, sameBytes).filter((file) => !isOfIndex(file))).toEqual([]);
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    expect(differences(await readFolder(siteDir), wanted, sameBytes)).toEqual([]);
  });
});

test("what is saved during the very first publish is live as well", async () => {
  const folder = await writeNewsroom({ "articles/a.md": article(first, "Isi lama.") });
  const target = path.join(await temporaryFolder(), "site");
  const starting = startSite(folder, target);
  // The publisher takes its folder when everything is read; the first page is rendered after that.
  await soon(() => {
    expect(existsSync(path.join(target, ".warta"))).toBe(true);
  });
  await changeFolder(folder, { "articles/a.md": article(first, "Isi menyusul.") });
  const started = await starting;
  try {
    await soon(async () => {
      expect(await (await fetch(`${started.url}/artikel/a`)).text()).toContain("Isi menyusul.");
    });
  } finally {
    await started.stop();
  }
});
