import type { Page } from "playwright/test";
import { expect as check, test } from "playwright/test";
import { layoutShiftOf } from "../support/browser-pages";
import { article } from "../support/newsroom";
import type { ServingProcess } from "../support/preview-process";
import { startSiteProcess } from "../support/preview-process";

// One site, and one editor at work in it.
test.describe.configure({ mode: "serial" });

/** However busy the machine is. */
const expect = check.configure({ timeout: 30_000 });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString().replace(/\.\d+Z$/, "Z");
const twoHoursAgo = ago(2.5 * hourMs);
const file = "articles/segar.md";
const fresh = (changes: Readonly<Record<string, unknown>> = {}) =>
  article({ title: "Berita segar", publishedAt: twoHoursAgo, ...changes });

let site: ServingProcess;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSiteProcess({
    [file]: fresh(),
    "articles/lama.md": article({ title: "Berita lama", publishedAt: "2024-01-02T08:00" }),
  });
});

test.afterAll(() => site.stop());

/** Requests for the page itself after it was loaded. */
function countQuestions(page: Page): { count: number; statuses: number[] } {
  const questions = { count: 0, statuses: new Array<number>() };
  page.on("response", (response) => {
    if (response.request().resourceType() !== "fetch") return;
    questions.count += 1;
    questions.statuses.push(response.status());
  });
  return questions;
}

/** The text of the page as it is served, once it has these words. */
async function isServed(words: string): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${site.url}/artikel/segar`)).text(), { timeout: 60_000 })
    .toContain(words);
}

const status = (page: Page) => page.getByRole("status");

async function look(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

test("a fresh time says how long ago it was, an old one does not, and the clock goes on", async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(`${site.url}/artikel/segar`);
  const byline = page.getByText(/^Terbit/);
  await expect(byline).toContainText("(2 jam lalu)");
  await page.clock.fastForward(hourMs);
  await expect(byline).toContainText("(3 jam lalu)");
  await page.goto(`${site.url}/artikel/lama`);
  await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
  await expect(page.getByText("jam lalu")).toHaveCount(0);
});

test("what is said of a fresh time moves nothing, however narrow the page is", async ({ page }) => {
  for (const width of [320, 360, 412, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site.url}/artikel/segar`);
    await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
    expect(await layoutShiftOf(page)).toBe(0);
    if (width >= 360) await expect(page.getByText(/^Terbit/)).toContainText("(2 jam lalu)");
  }
});

test("an old article says so, and one of this year does not", async ({ page }) => {
  await page.goto(`${site.url}/artikel/lama`);
  await expect(page.getByText("Artikel ini terbit lebih dari setahun lalu.")).toBeVisible();
  await page.goto(`${site.url}/artikel/segar`);
  await expect(page.getByText("lebih dari setahun")).toHaveCount(0);
});

test("a page that is looked at asks once a minute, and one that is not does not ask", async ({ page }) => {
  await page.clock.install();
  await page.goto(`${site.url}/artikel/segar`);
  await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
  const questions = countQuestions(page);
  await page.clock.fastForward(minuteMs);
  await expect.poll(() => questions.count).toBe(1);
  await page.clock.fastForward(minuteMs);
  await expect.poll(() => questions.count).toBe(2);

  await look(page, "hidden");
  await page.clock.fastForward(10 * minuteMs);
  await page.waitForTimeout(500);
  expect(questions.count).toBe(2);

  await look(page, "visible");
  await expect.poll(() => questions.count).toBe(3);
  await expect(status(page)).toHaveText("");
});

test("a page left open is told of an update, and of nothing that is none", async ({ page }) => {
  await page.clock.install();
  await page.goto(`${site.url}/artikel/segar`);
  await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
  const questions = countQuestions(page);

  await site.save(file, fresh({ title: "Berita segar tanpa salah ketik" }));
  await isServed("tanpa salah ketik");
  await page.clock.fastForward(minuteMs);
  await expect.poll(() => questions.count).toBe(1);
  await page.waitForTimeout(500);
  await expect(status(page)).toHaveText("");

  await site.save(file, fresh({ title: "Berita segar diperbarui", updatedAt: ago(minuteMs) }));
  await isServed("Berita segar diperbarui");
  await page.clock.fastForward(minuteMs);
  await expect(status(page)).toContainText("Artikel ini diperbarui.");
  await page.getByRole("button", { name: "Muat ulang" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita segar diperbarui");
  await expect(status(page)).toHaveText("");
});

test("a list left open is told how much came", async ({ page }) => {
  await page.clock.install();
  await page.goto(site.url);
  await expect(page.getByRole("radio", { name: "Gelap" })).toBeVisible();
  await site.save("articles/baru.md", article({ title: "Berita baru", publishedAt: ago(minuteMs) }));
  await expect.poll(async () => (await fetch(site.url)).text(), { timeout: 60_000 }).toContain("Berita baru");
  await page.clock.fastForward(minuteMs);
  await expect(status(page)).toContainText("Ada 1 berita baru.");
});
