import { expect, test } from "playwright/test";
import { findAccessibilityFaults } from "../support/browser-pages";
import { examplePaths } from "../support/site-kinds";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${String(width)} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      for (const [kind, path] of Object.entries(examplePaths)) {
        test(`axe finds nothing on the page ${kind}`, async ({ page }) => {
          await page.goto(path);
          expect(await findAccessibilityFaults(page)).toEqual([]);
        });
      }
    });
  }
}
