import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { examplePaths } from "../support/site-kinds";

interface ShownPicture {
  /** The width in the name of the file that the browser chose. */
  readonly chosen: number;
  readonly format: string;
  /** How many CSS pixels wide it is shown. */
  readonly shown: number;
}

/** The pictures of a page once it was read to its end. */
async function picturesOf(page: Page): Promise<readonly ShownPicture[]> {
  return page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) {
      picture.scrollIntoView();
      await picture.decode();
    }
    return pictures.map(({ currentSrc, clientWidth }) => {
      const [, width = "", format = ""] = /-(\d+)\.([a-z]+)$/.exec(currentSrc) ?? [];
      return { chosen: Number(width), format, shown: clientWidth };
    });
  });
}

/** How far things moved while the page came in, as Chromium counts it. */
async function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 200);
      }),
  );
}

const screens = [
  { width: 360, height: 740, density: 2 },
  { width: 412, height: 823, density: 1.75 },
  { width: 768, height: 1024, density: 2 },
  { width: 1280, height: 800, density: 1 },
] as const;

for (const { width, height, density } of screens) {
  test.describe(`a screen ${String(width)} wide with ${String(density)} pixels for each`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: density });

    for (const path of [examplePaths.article, examplePaths.front, examplePaths.section]) {
      test(`gets sharp pictures and not much more than it can show: ${path}`, async ({ page }) => {
        await page.goto(path);
        const pictures = await picturesOf(page);
        expect(pictures.length).toBeGreaterThan(0);
        for (const picture of pictures) {
          expect(picture.format).toBe("avif");
          const needed = picture.shown * density;
          const told = JSON.stringify(picture);
          // Chromium takes the nearest of two candidates, which are a factor of two apart at most.
          expect(picture.chosen, told).toBeGreaterThanOrEqual(Math.min(1440, 0.6 * needed));
          expect(picture.chosen, told).toBeLessThanOrEqual(Math.max(320, 3 * needed));
        }
      });

      test(`shows them without moving anything: ${path}`, async ({ page }) => {
        // Pictures come late, when all else stands.
        await page.route("**/media/**", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue();
        });
        await page.goto(path);
        await picturesOf(page);
        expect(await shiftsOf(page)).toBe(0);
      });
    }
  });
}

test.describe("the lead picture of an article on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 });

  test("is asked for at once, with priority, and weighs 45 KB at most", async ({ page }) => {
    const sizes: number[] = [];
    page.on("response", (response) => {
      if (response.url().includes("/media/"))
        void response.body().then(
          (bytes) => sizes.push(bytes.length),
          () => undefined,
        );
    });
    await page.goto(examplePaths.article, { waitUntil: "networkidle" });
    const lead = page.locator("article figure img");
    await expect(lead).toHaveAttribute("fetchpriority", "high");
    expect(await lead.getAttribute("loading")).toBeNull();
    for (const other of await page.locator("img:not(article figure img)").all())
      await expect(other).toHaveAttribute("loading", "lazy");
    expect(Math.max(...sizes)).toBeLessThanOrEqual(45_000);
  });
});
