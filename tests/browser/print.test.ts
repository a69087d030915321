import { expect, test } from "playwright/test";

test("a printed article shows the text and its sources, and no navigation", async ({ page }) => {
  await page.goto("/artikel/xai-phk-500-pelatih-grok");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("menurut The Wall Street Journal yang dikutip Reuters")).toBeVisible();
  await expect(page.locator("article time").first()).toBeVisible();
  for (const navigation of await page.locator("nav").all()) await expect(navigation).toBeHidden();
  await expect(page.locator('a[href="#isi"]')).not.toBeInViewport();
});
