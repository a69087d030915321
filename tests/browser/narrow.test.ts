import { expect, test } from "playwright/test";
import { findOverflow } from "../support/browser-pages";
import { examplePaths } from "../support/site-kinds";

for (const [kind, path] of Object.entries(examplePaths)) {
  test.describe(`the page ${kind}`, () => {
    test("needs no sideways scrolling at 320 pixels", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      expect(await findOverflow(page)).toEqual([]);
    });

    test("needs none at 360 pixels when the reader doubles the size of the letters", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      const session = await page.context().newCDPSession(page);
      // The setting of the browser itself, so that lengths in rem and media queries follow it too.
      await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
      await page.goto(path);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
      expect(await findOverflow(page)).toEqual([]);
    });
  });
}
