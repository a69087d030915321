import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { findAccessibilityFaults } from "../support/browser-pages";

const results = (page: Page) => page.getByRole("search").getByRole("listitem");
const choice = (page: Page, label: string) => page.getByRole("search").getByLabel(label);
const status = (page: Page) => page.getByRole("search").getByRole("status");

/** The index comes after the pages, and the tests begin when those are there. */
async function openSearch(page: Page, query = ""): Promise<void> {
  const hasIndex = async () => (await page.request.get("/cari/indeks.json")).status();
  await expect.poll(hasIndex, { timeout: 60_000 }).toBe(200);
  await page.goto(`/cari${query}`);
}

test.describe("the search", () => {
  test.beforeEach(({ page }) => {
    page.on("pageerror", (error) => {
      throw error;
    });
  });

  test("is one step away from any page", async ({ page }) => {
    await page.goto("/artikel/xai-phk-500-pelatih-grok");
    await page.getByRole("link", { name: "Cari", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Cari" })).toBeVisible();
  });

  test("finds what is typed, says so, and keeps it in the address", async ({ page }) => {
    await openSearch(page);
    await page.getByLabel("Kata yang dicari").fill("pelatih grok");
    await expect(status(page)).toHaveText(/^\d+ hasil untuk “pelatih grok”\.$/);
    await expect(status(page)).toHaveRole("status");
    await expect(results(page).first().getByRole("link")).toHaveAttribute("href", /pelatih-grok/);
    await expect(page).toHaveURL(/\/cari\?q=pelatih\+grok$/);
    await expect(results(page).first().locator("mark").first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Kata yang dicari")).toHaveValue("pelatih grok");
    await expect(results(page).first()).toBeVisible();
  });

  test.describe("finds a stem in whatever form", () => {
    for (const [query, form] of [
      ["bekerja", /pekerja/i],
      ["pekerja", /bekerja|pekerjaan|pekerja/i],
      ["melatih", /pelatih/i],
      ["diretas", /peretasan/i],
      ["peretasan", /diretas/i],
    ] as const) {
      test(query, async ({ page }) => {
        await openSearch(page, `?q=${query}`);
        await expect(results(page).locator("mark").filter({ hasText: form }).first()).toBeVisible();
      });
    }
  });

  test("keeps to a section and a year, and puts the newest first", async ({ page }) => {
    await openSearch(page, "?q=ai");
    await expect(results(page).first()).toBeVisible();
    await choice(page, "Kanal").selectOption({ label: "Bisnis & Startup" });
    await expect(page).toHaveURL(/kanal=bisnis/);
    await expect(results(page).filter({ hasNotText: "Bisnis & Startup" })).toHaveCount(0);
    await expect(results(page).first()).toBeVisible();
    await choice(page, "Kanal").selectOption("");
    await choice(page, "Urutan").selectOption("terbaru");
    await expect(page).toHaveURL(/urut=terbaru/);
    await choice(page, "Tahun").selectOption("2025");
    await expect(page).toHaveURL(/tahun=2025/);
    await expect(results(page).first()).toContainText("2025");
    await page.goBack();
    await expect(page).not.toHaveURL(/tahun/);
    await expect(choice(page, "Tahun")).toHaveValue("");
  });

  test("says that there is nothing", async ({ page }) => {
    await openSearch(page, "?q=zzzyx");
    await expect(status(page)).toHaveText("Tidak ada hasil untuk “zzzyx”.");
    await expect(results(page)).toHaveCount(0);
  });

  test("can be used with the keyboard alone", async ({ page }) => {
    await openSearch(page, "?q=ai");
    await expect(results(page).nth(1)).toBeVisible();
    await page.keyboard.press("/");
    await expect(page.getByLabel("Kata yang dicari")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(results(page).nth(0).getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(results(page).nth(1).getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByLabel("Kata yang dicari")).toBeFocused();
  });

  test("goes on without a network once it is loaded", async ({ page, context }) => {
    await openSearch(page, "?q=pelatih");
    await expect(results(page).first()).toBeVisible();
    await context.setOffline(true);
    await page.getByLabel("Kata yang dicari").fill("pelatih grok");
    await expect(status(page)).toHaveText(/hasil untuk “pelatih grok”/);
    await context.setOffline(false);
  });

  test("needs no more than its policy will let it have", async ({ page }) => {
    await page.route("**/cari?*", async (route) => {
      const answer = await route.fetch();
      const policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'";
      await route.fulfill({
        response: answer,
        headers: { ...answer.headers(), "content-security-policy": policy },
      });
    });
    await openSearch(page, "?q=pelatih");
    await expect(results(page).first()).toBeVisible();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [320, 768, 1280]) {
      test(`is accessible with results: ${colorScheme}, ${String(width)} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await openSearch(page, "?q=ai");
        await expect(results(page).first()).toBeVisible();
        expect(await findAccessibilityFaults(page)).toEqual([]);
        const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
});

test.describe("the search without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("asks a general search engine for this site alone, and says what still works", async ({ page }) => {
    await page.goto("/cari");
    const form = page.getByRole("search").locator("form");
    await expect(form).toHaveAttribute("action", "https://www.google.com/search");
    await expect(form.locator("[name=as_sitesearch]")).toHaveValue(/^[a-z.-]+$/);
    await expect(page.getByRole("button", { name: "Cari lewat Google" })).toBeVisible();
    await expect(choice(page, "Kanal")).toBeHidden();
    await expect(page.getByRole("main").getByRole("link", { name: "Indeks berita" })).toHaveAttribute(
      "href",
      "/indeks",
    );
    const words = page.locator("noscript p");
    await expect(words).toBeVisible();
    await expect(words).toContainText("topik di bawah setiap artikel");
  });
});
