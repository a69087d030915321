import { expect, test } from "playwright/test";
import { describeColours, findAccessibilityFaults, findMotion } from "../support/browser-pages";
import { everyForm } from "../support/site-kinds";

const widths = [320, 768, 1280];
const colours = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;

for (const [kind, path] of Object.entries(everyForm)) {
  test.describe(`the page ${kind}`, () => {
    test("has nothing that axe finds, at any width and in any colours", async ({ page }) => {
      for (const [name, media] of Object.entries(colours)) {
        await page.emulateMedia(media);
        await page.goto(path);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect(await findAccessibilityFaults(page), `${name}, ${String(width)} pixels wide`).toEqual([]);
        }
      }
    });

    test("does not move for a reader who wants no motion", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(path);
      expect(await findMotion(page)).toEqual([]);
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the outline of the focus stands out from the page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    await page.getByRole("navigation", { name: "Kanal" }).getByRole("link").first().focus();
    const { outline, background } = await describeColours(page);
    expect(contrastOf(outline, background)).toBeGreaterThanOrEqual(3);
  });
}

/** As WCAG defines it, of two colours as red, green and blue from 0 to 255. */
function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
