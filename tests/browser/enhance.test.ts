import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { layoutShiftOf } from "../support/browser-pages";

const article = "/artikel/xai-phk-500-pelatih-grok";
const other = "/artikel/openai-tetap-dikendalikan-nirlaba";
const darkPaper = "rgb(22, 20, 17)";
const lightPaper = "rgb(252, 250, 245)";

/** The paper's colour at the first time that the page is drawn, before any module ran. */
async function noteFirstPaper(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector("main")) requestAnimationFrame(look);
      else sessionStorage.setItem("kertas", getComputedStyle(document.documentElement).backgroundColor);
    };
    requestAnimationFrame(look);
  });
}

const firstPaper = (page: Page) => page.evaluate(() => sessionStorage.getItem("kertas"));
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe("the script of an article's page", () => {
  test("is one file, smaller than 4 KB over the wire, that a browser may keep for ever", async ({ page }) => {
    const scripts: { readonly bytes: number; readonly caching: string | undefined }[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() !== "script") return;
      void Promise.all([request.sizes(), request.response()]).then(([sizes, response]) => {
        scripts.push({ bytes: sizes.responseBodySize, caching: response?.headers()["cache-control"] });
      });
    });
    await page.goto(article, { waitUntil: "networkidle" });
    await expect.poll(() => scripts).toHaveLength(1);
    expect(scripts[0]?.bytes).toBeGreaterThan(1000);
    expect(scripts[0]?.bytes).toBeLessThanOrEqual(4000);
    expect(scripts[0]?.caching).toContain("immutable");
  });

  test("moves nothing when it adds its buttons", async ({ page }) => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(article);
      await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
      expect(await layoutShiftOf(page)).toBe(0);
    }
  });

  test("stores nothing", async ({ page, context }) => {
    await page.goto(article, { waitUntil: "networkidle" });
    expect(await context.cookies()).toEqual([]);
    const stored = await page.evaluate(async () => ({
      keys: Object.keys(localStorage),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(stored).toEqual({ keys: [], caches: [], workers: 0 });
  });
});

test.describe("a theme", () => {
  test("that a reader chose is there at the first drawing of the next page, and until another is chosen", async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await noteFirstPaper(page);
    await page.goto(article);
    expect(await paper(page)).toBe(lightPaper);
    await page.getByRole("radio", { name: "Gelap" }).check();
    expect(await paper(page)).toBe(darkPaper);

    await page.goto(other);
    expect(await firstPaper(page)).toBe(darkPaper);
    await expect(page.getByRole("radio", { name: "Gelap" })).toBeChecked();

    await page.getByRole("radio", { name: "Ikuti perangkat" }).check();
    expect(await paper(page)).toBe(lightPaper);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("goes against a dark device too, and is one choice by keyboard", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await noteFirstPaper(page);
    await page.goto(article);
    expect(await paper(page)).toBe(darkPaper);
    await page.getByRole("radio", { name: "Ikuti perangkat" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Terang" })).toBeChecked();
    expect(await paper(page)).toBe(lightPaper);
    await page.reload();
    expect(await firstPaper(page)).toBe(lightPaper);
  });

  test("of the device is followed where nothing can be stored", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Denied", "SecurityError");
        },
      });
    });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(article);
    await page.getByRole("radio", { name: "Gelap" }).check();
    expect(await paper(page)).toBe(darkPaper);
  });
});

test.describe("sharing", () => {
  test("copies the address where the device knows no better, and says so", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, "share");
    });
    await page.goto(article);
    await page.getByRole("button", { name: "Salin tautan" }).click();
    await expect(page.getByRole("status")).toHaveText("Tautan disalin.");
    const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
  });

  for (const [fault, text] of [
    ["", ""],
    ["AbortError", ""],
    ["NotAllowedError", "Tautan disalin."],
  ] as const) {
    test(`uses what the device has${fault && `, and knows what ${fault} means`}`, async ({
      page,
      context,
    }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.addInitScript((name) => {
        Object.defineProperty(Navigator.prototype, "share", {
          value: (data: ShareData) => {
            sessionStorage.setItem("dibagikan", `${data.title ?? ""} ${data.url ?? ""}`);
            return name === "" ? Promise.resolve() : Promise.reject(new DOMException("No", name));
          },
        });
      }, fault);
      await page.goto(article);
      await page.getByRole("button", { name: "Bagikan …" }).click();
      expect(await page.evaluate(() => sessionStorage.getItem("dibagikan"))).toMatch(
        /^xAI PHK .*xai-phk-500-pelatih-grok$/,
      );
      await expect(page.getByRole("status")).toHaveText(text);
    });
  }
});

test.describe("the next page", () => {
  test("is announced to browsers that fetch ahead, by rules that are the same on every page", async ({
    page,
  }) => {
    await page.goto(article);
    const rules = page.locator("script[type=speculationrules]");
    await expect(rules).toHaveCount(1);
    const text = await rules.textContent();
    await page.goto("/");
    expect(await rules.textContent()).toBe(text);
  });

  test("is fetched when its link is pointed at, as HTML alone", async ({ page, context, baseURL }) => {
    // A request of the browser itself, of which it tells here alone. A page that is drawn ahead would load more than HTML.
    const asked: string[] = [];
    const session = await context.newCDPSession(page);
    session.on("Preload.prefetchStatusUpdated", ({ status, prefetchUrl }) => {
      if (status === "Ready") asked.push(new URL(prefetchUrl).pathname);
    });
    session.on("Preload.prerenderStatusUpdated", ({ key }) => asked.push(`drawn: ${key.url}`));
    await session.send("Preload.enable");
    await page.goto(article);
    await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
    await page.locator(`main a[href="${other}"]`).first().hover();
    await expect.poll(() => asked, { message: `on ${baseURL ?? ""}` }).toEqual([other]);
  });

  test("is not fetched for those who save data", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) });
    });
    await page.goto(article);
    await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
    await expect(page.locator("script[type=speculationrules]")).toHaveCount(0);
  });
});
