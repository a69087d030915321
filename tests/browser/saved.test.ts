import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "playwright/test";
import { chromium, expect as check, test } from "playwright/test";
import { browserArguments, findBrowser } from "../support/browser";
import { findAccessibilityFaults } from "../support/browser-pages";
import { article } from "../support/newsroom";
import type { ServingProcess } from "../support/preview-process";
import { startSiteProcess } from "../support/preview-process";

// One reader, with one browser that is closed and opened again.
test.describe.configure({ mode: "serial" });

/** However busy the machine is. */
const expect = check.configure({ timeout: 30_000 });

let site: ServingProcess;
let profile: string;
let browser: BrowserContext;

async function open(): Promise<Page> {
  const executablePath = findBrowser();
  browser = await chromium.launchPersistentContext(profile, {
    args: [...browserArguments],
    ...(executablePath !== undefined && { executablePath }),
  });
  return browser.newPage();
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  profile = await mkdtemp(path.join(os.tmpdir(), "warta-reader-"));
  const picture = await readFile(path.join(import.meta.dirname, "../../public/icon-192.png"));
  const image = { src: "utama.png", alt: "Gambar utama", caption: "Keterangan", credit: "Warta" };
  site = await startSiteProcess({
    "articles/simpan.md": article({ title: "Berita simpan", image }, "Isi.\n\n![Peta](isi.png)\n\nAkhir."),
    "articles/lain.md": article({ title: "Berita lain" }),
    "articles/tidak.md": article({ title: "Berita yang tidak disimpan" }),
    "media/utama.png": picture,
    "media/isi.png": picture,
  });
});

test.afterAll(async () => {
  await browser.close();
  await site.stop();
  await rm(profile, { recursive: true, force: true });
});

const stores = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

test("a reader saves two articles; until then nothing is stored", async () => {
  const page = await open();
  for (const slug of ["lain", "simpan"]) {
    await page.goto(`${site.url}/artikel/${slug}`);
    const save = page.getByRole("button", { name: "Simpan" });
    await expect(save).toHaveAttribute("aria-pressed", "false");
    if (slug === "lain") expect(await stores(page)).toEqual({ caches: [], workers: 0 });
    await save.click();
    await expect(save).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("status")).toContainText("Tersimpan di perangkat ini");
  }
  expect(await stores(page)).toEqual({
    caches: ["artikel:/artikel/lain", "rangka", "artikel:/artikel/simpan"],
    workers: 1,
  });
});

test("an online reader gets what is published, and not what was saved", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/artikel/simpan`);
  await expect(page.getByRole("note")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.goto(`${site.url}/artikel/lain`);
  await expect(page.getByRole("note")).toHaveCount(0);
});

test("without a network, in a browser that was closed and opened, it opens from the list with its pictures", async () => {
  // What the browser itself has of the pages is good for a minute or so; a reader comes back later than that.
  const session = await browser.newCDPSession(await browser.newPage());
  await session.send("Network.clearBrowserCache");
  await browser.close();
  await site.pause();
  const page = await open();
  await page.goto(`${site.url}/tersimpan`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Artikel tersimpan");
  await expect(page.getByText(/^2 artikel, \d+ KB/)).toBeVisible();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole("main").getByRole("link", { name: "Berita simpan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita simpan");
  await expect(page.getByRole("note")).toContainText("salinan yang Anda simpan pada");
  for (const name of ["Gambar utama", "Peta"]) {
    const picture = page.getByRole("img", { name });
    await expect(picture).toHaveJSProperty("complete", true);
    await expect(picture).toHaveJSProperty("naturalWidth", 192);
  }
  await expect(page.getByRole("button", { name: "Simpan" })).toHaveAttribute("aria-pressed", "true");
});

test("without a network, what was not saved says so and leads to what was", async () => {
  const page = await browser.newPage();
  const answer = await page.goto(`${site.url}/artikel/tidak`);
  expect(answer?.status()).toBe(503);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Anda sedang luring");
  await expect(page.getByRole("main").getByRole("link", { name: "Berita simpan" })).toBeVisible();
});

test("each can be taken away, and with the last one everything goes", async () => {
  await site.restart();
  const page = await browser.newPage();
  await page.goto(`${site.url}/tersimpan`);
  await page.getByRole("button", { name: "Hapus Berita lain" }).click();
  await expect(page.getByRole("status")).toHaveText("Berita lain dihapus.");
  await expect(page.getByText(/^1 artikel/)).toBeVisible();
  await page.goto(`${site.url}/artikel/simpan`);
  const save = page.getByRole("button", { name: "Simpan" });
  await expect(save).toHaveAttribute("aria-pressed", "true");
  await save.click();
  await expect(save).toHaveAttribute("aria-pressed", "false");
  expect(await stores(page)).toEqual({ caches: [], workers: 0 });
  await page.goto(`${site.url}/tersimpan`);
  await expect(page.getByText("Belum ada artikel yang tersimpan di perangkat ini.")).toBeVisible();
});

test("a broken download leaves nothing behind, and says so", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/artikel/simpan`);
  await page.route("**/tersimpan", (route) => route.abort());
  const save = page.getByRole("button", { name: "Simpan" });
  await save.click();
  await expect(page.getByRole("status")).toContainText("Belum tersimpan");
  await expect(save).toHaveAttribute("aria-pressed", "false");
  expect(await stores(page)).toEqual({ caches: [], workers: 0 });
});
