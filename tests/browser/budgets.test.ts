import { expect, test } from "playwright/test";
import { budgets, findExcess } from "../support/budgets";
import { layoutShift, measureCost } from "../support/page-cost";
import { everyForm } from "../support/site-kinds";
import { present } from "../support/known";

test.use({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true });

/** Long after the text is there, as on a slow link: a picture that has no place reserved then moves it. */
const pictureDelayMs = 300;

/** What is not found is said so, and what is withdrawn is gone. */
const statuses: Readonly<Record<string, number>> = { notFound: 404, withdrawn: 410 };

for (const [kind, path] of Object.entries(everyForm)) {
  test(`the page ${kind} keeps to its budget, and nothing on it moves while it loads`, async ({ page }) => {
    await page.route(/\/media\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, pictureDelayMs));
      await route.continue();
    });
    const { encoding, status, ...cost } = await measureCost(page, path);
    expect(status).toBe(statuses[kind] ?? 200);
    expect(encoding).toBe("br");
    expect(findExcess(cost, present(budgets[kind]))).toEqual([]);
    for (const picture of await page.locator("img").all()) await picture.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    expect(await layoutShift(page)).toBe(0);
  });
}

test("what is too much is named, with what is allowed", () => {
  const budget = present(budgets["article"]);
  expect(findExcess(budget, budget)).toEqual([]);
  expect(findExcess({ ...budget, htmlBytes: 10_241, requests: 6 }, budget)).toEqual([
    "htmlBytes: 10241, at most 10240",
    "requests: 6, at most 5",
  ]);
});
