import { expect, test } from "playwright/test";
import { enter, tab, tabTo } from "../support/browser-pages";

const article = "/artikel/xai-phk-500-pelatih-grok";
const related = "/artikel/openai-tetap-dikendalikan-nirlaba";

test.describe("a reader", () => {
  test("gets by clicks from the front page to an article, a related one, a topic, a day and an article", async ({
    page,
  }) => {
    await page.goto("/");
    await page.locator(`main a[href="${article}"]`).first().click();
    await expect(page).toHaveURL(article);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/xAI PHK/);

    await page
      .getByRole("region", { name: "Artikel terkait" })
      .locator(`a[href="${related}"]`)
      .first()
      .click();
    await expect(page).toHaveURL(related);

    await page.getByRole("region", { name: "Topik" }).getByRole("link", { name: "OpenAI" }).click();
    await expect(page).toHaveURL("/topik/openai");

    await page.getByRole("main").getByRole("link", { name: "Indeks berita" }).click();
    await expect(page).toHaveURL("/indeks");
    await page.locator('main a[href="/indeks/2025/09"]').click();
    await page.locator('main a[href="/indeks/2025/09/13"]').click();
    await expect(page).toHaveURL("/indeks/2025/09/13");
    await page.locator(`main a[href="${article}"]`).first().click();
    await expect(page).toHaveURL(article);
  });

  test("gets the same way by keyboard alone, and always sees where the focus is", async ({ page }) => {
    await page.goto("/");
    await tabTo(page, article);
    await enter(page, article);
    await tabTo(page, related);
    await enter(page, related);
    await tabTo(page, "/topik/openai");
    await enter(page, "/topik/openai");
    await tabTo(page, "/indeks");
    await enter(page, "/indeks");
    await tabTo(page, "/indeks/2025/09");
    await enter(page, "/indeks/2025/09");
    await tabTo(page, "/indeks/2025/09/13");
    await enter(page, "/indeks/2025/09/13");
    await tabTo(page, article);
    await enter(page, article);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/xAI PHK/);
  });

  test("can jump over the navigation with the first Tab", async ({ page }) => {
    await page.goto(article);
    expect(await tab(page)).toBe("#isi");
    await page.keyboard.press("Enter");
    await tab(page);
    await expect(page.locator("main :focus")).toHaveCount(1);
  });

  test("walks through the whole of an article by keyboard and ends in the footer", async ({ page }) => {
    await page.goto(article);
    const stopCount = await page
      .locator("a[href], button, summary, input:not([type=radio]:not(:checked))")
      .count();
    for (let count = 0; count < stopCount; count += 1) await tab(page);
    await expect(page.locator("footer :focus")).toHaveCount(1);
  });
});
