import { expect, test } from "playwright/test";
import { findOverflow } from "../support/browser-pages";
import { everyForm } from "../support/site-kinds";
import { findUnreadable, spreadText } from "../support/text-spacing";

for (const [kind, path] of Object.entries(everyForm)) {
  test.describe(`the page ${kind}`, () => {
    // As wide as a window of 1280 pixels when the reader enlarges it to 400 %.
    test("needs no sideways scrolling at 320 pixels, upright or not", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      expect(await findOverflow(page)).toEqual([]);
      expect(await findUnreadable(page)).toEqual([]);
      await page.setViewportSize({ width: 640, height: 320 });
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

    test("can be read in full when the reader spreads the text", async ({ page }) => {
      await page.goto(path);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        await spreadText(page);
        expect(await findOverflow(page), `${String(width)} pixels wide`).toEqual([]);
        expect(await findUnreadable(page), `${String(width)} pixels wide`).toEqual([]);
      }
    });
  });
}

test("a text that is cut off, or has another one over it, is noticed", async ({ page }) => {
  await page.setContent(`
    <p style="overflow:hidden;height:1.2em;line-height:1.2">Satu baris<br>dua baris</p>
    <p style="margin:0">Di bawah</p><p style="margin:-1em 0 0">Di atas</p>`);
  expect(await findUnreadable(page)).toEqual([
    "cut off by P: dua baris",
    '"Di bawah" and "Di atas" lie over each other',
  ]);
});
