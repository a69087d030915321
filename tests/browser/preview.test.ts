import type { Page } from "playwright/test";
import { expect as check, test } from "playwright/test";
import { findAccessibilityFaults, findOverflow } from "../support/browser-pages";
import { article } from "../support/newsroom";
import type { ServingProcess } from "../support/preview-process";
import { startPreviewProcess } from "../support/preview-process";

// One preview, and one editor at work in it.
test.describe.configure({ mode: "serial" });

/** However busy the machine is: what is tested is that it comes by itself. */
const expect = check.configure({ timeout: 30_000 });

let preview: ServingProcess;

const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraf ${String(index + 1)}.`).join("\n\n");
const file = "articles/draf.md";
const draft = (changes: Readonly<Record<string, unknown>>, lastWords: string) =>
  article({ title: "Berita draf", status: "draft", ...changes }, `${paragraphs}\n\n${lastWords}`);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  preview = await startPreviewProcess({
    [file]: draft({}, "Kata terakhir."),
    "articles/nanti.md": article({ title: "Berita nanti", publishedAt: "2199-12-12T08:00" }),
    "articles/terbit.md": article({ title: "Berita terbit" }),
  });
});

test.afterAll(() => preview.stop());

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: "instant" });
  }, top);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top);
}

/** Where a paragraph of the text is on the screen. */
async function placeOf(page: Page, paragraph: number): Promise<number | undefined> {
  const box = await page.getByText(`Paragraf ${String(paragraph)}.`, { exact: true }).boundingBox();
  return box?.y;
}

const bar = (page: Page) => page.getByRole("complementary", { name: "Pratinjau" });

test("an editor types a fault, sees it in the page, mends it and sees the article, without a reload by hand", async ({
  page,
}) => {
  await page.goto(`${preview.url}/artikel/draf`);
  await expect(bar(page).getByText("Draf", { exact: true })).toBeVisible();
  await scrollTo(page, 900);
  const place = await placeOf(page, 20);

  await preview.save(file, draft({ section: "tekno" }, "Kata terakhir."));
  const fault = bar(page).getByText('Kanal "tekno" tidak ada.');
  await expect(fault).toBeInViewport();
  await expect(bar(page)).toContainText(/articles\/draf\.md:\d+:\d+/);
  await expect(bar(page)).toContainText("versi baik yang terakhir");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita draf");
  expect(await placeOf(page, 20)).toBe(place);

  await preview.save(file, draft({}, "Kata yang baru."));
  await expect(fault).toBeHidden();
  await expect(page.getByText("Kata yang baru.")).toBeAttached();
  await expect(bar(page).getByText("Tidak ada kesalahan")).toBeVisible();
  expect(await placeOf(page, 20)).toBe(place);
});

test("front matter that can't be read is shown with its line, and never as a blank page", async ({
  page,
}) => {
  await page.goto(`${preview.url}/artikel/draf`);
  await preview.save(file, `---\ntitle: "Tanpa akhir\n---\n\nIsi.\n`);
  await expect(bar(page)).toContainText("YAML tidak dapat dibaca");
  await expect(bar(page)).toContainText(/articles\/draf\.md:\d+:\d+/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita draf");
  await preview.save(file, draft({ title: "Berita diperbaiki" }, "Kata terakhir."));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita diperbaiki");
  await preview.save(file, draft({}, "Kata terakhir."));
});

test("a save that does not show on a page leaves it alone", async ({ page }) => {
  await page.goto(`${preview.url}/artikel/terbit`);
  await page.evaluate(() => {
    document.body.dataset["kept"] = "yes";
  });
  const other = await page.context().newPage();
  await other.goto(`${preview.url}/artikel/draf`);
  await preview.save(file, draft({}, "Kata lain."));
  await expect(other.getByText("Kata lain.")).toBeAttached();
  await page.bringToFront();
  await expect(page.locator("body[data-kept]")).toBeAttached();
  // The same page does follow what shows on it.
  await preview.save("articles/terbit.md", article({ title: "Berita terbit lagi" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita terbit lagi");
});

test("lists follow too: what is scheduled and what is at fault", async ({ page }) => {
  await page.goto(`${preview.url}/pratinjau`);
  await expect(page.getByRole("link", { name: "Berita nanti" })).toBeVisible();
  await preview.save("articles/baru.md", article({ title: "Berita baru", status: "draft" }));
  await expect(page.getByRole("link", { name: "Berita baru" })).toBeVisible();
  await preview.save("articles/baru.md", article({ title: undefined, status: "draft" }));
  await bar(page).getByRole("link", { name: "1 kesalahan" }).click();
  await expect(page.getByText('Kolom wajib "title" tidak ada.')).toBeVisible();
  await preview.save("articles/baru.md", article({ title: "Berita baru", status: "draft" }));
  await expect(page.getByText("Tidak ada kesalahan.")).toBeVisible();
});

test("a page finds its way back to a preview that was stopped and started, and shows what was saved meanwhile", async ({
  page,
}) => {
  await page.goto(`${preview.url}/artikel/draf`);
  // The script is there, and offers no copy of a draft to keep.
  await expect(page.getByRole("radio", { name: "Gelap" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Simpan" })).toHaveCount(0);
  await preview.save(file, draft({}, "Sebelum berhenti."));
  await expect(page.getByText("Sebelum berhenti.")).toBeAttached();
  const restarting = preview.restart();
  const connection = page.getByRole("complementary", { name: "Pratinjau" }).getByRole("status");
  await expect(connection).toContainText("Pratinjau tidak menjawab");
  await restarting;
  await expect(connection).toBeEmpty();
  await preview.save(file, draft({}, "Sesudah mulai lagi."));
  await expect(page.getByText("Sesudah mulai lagi.")).toBeAttached();
});

test("a page that is open says by itself that its article has become public", async ({ page }) => {
  const publishedAt = new Date(Date.now() + 6000).toISOString();
  await preview.save("articles/sebentar.md", article({ title: "Berita sebentar lagi", publishedAt }));
  await expect(async () => {
    await page.goto(`${preview.url}/artikel/sebentar`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita sebentar lagi", {
      timeout: 1000,
    });
  }).toPass();
  await expect(bar(page).getByText("Pratinjau", { exact: true })).toBeVisible();
  await expect(bar(page).getByText("Terjadwal")).toBeHidden();
});

for (const [address, name] of [
  ["/artikel/draf", "a draft"],
  ["/pratinjau", "the list of what is not public"],
  ["/pratinjau/kesalahan", "the list of faults"],
  ["/artikel/rusak", "an article at fault"],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${name} can be read by everybody, ${colorScheme}, and fits a phone`, async ({ browser }) => {
      await preview.save("articles/rusak.md", article({ section: "tekno", updatedAt: "2025-09-12T08:00" }));
      const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 640 } });
      await page.goto(`${preview.url}${address}`);
      await expect(bar(page)).toContainText("kesalahan");
      expect(await findAccessibilityFaults(page)).toEqual([]);
      expect(await findOverflow(page)).toEqual([]);
      await page.close();
    });
  }
}
