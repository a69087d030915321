import { brotliCompressSync } from "node:zlib";
import type { Page, Request } from "playwright";
import type { Budget } from "./budgets";

/** A page that somebody opens with nothing in the browser's cache, as its reader pays for it. */
export interface PageCost extends Budget {
  /** How the page itself was compressed on its way. */
  readonly encoding: string | undefined;
  readonly status: number;
}

/**
 * Opens a page and waits until nothing more is loaded.
 *
 * @param page of a browser context of its own, so that nothing is kept from another page
 */
export async function measureCost(page: Page, path: string): Promise<PageCost> {
  const ended: Request[] = [];
  page.on("requestfinished", (request) => ended.push(request));
  const response = await page.goto(path, { waitUntil: "networkidle" });
  if (!response) throw new Error(`${path} has no answer`);
  const bytesOf = async (type: string): Promise<number> => {
    const sizes = ended
      .filter((request) => request.resourceType() === type)
      .map((request) => request.sizes());
    return (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
  const inPage = await page.evaluate(() => ({
    elements: document.querySelectorAll("*").length,
    styles: [...document.querySelectorAll("style")].map((style) => style.textContent).join(""),
    scripts: [...document.querySelectorAll("script:not([src]):not([type='application/ld+json'])")]
      .map((script) => script.textContent)
      .join(""),
  }));
  return {
    htmlBytes: await bytesOf("document"),
    styleBytes: Buffer.byteLength(inPage.styles) + (await bytesOf("stylesheet")),
    scriptBytes: (await bytesOf("script")) + compressedSize(inPage.scripts),
    pictureBytes: await bytesOf("image"),
    requests: ended.length,
    elements: inPage.elements,
    encoding: (await response.allHeaders())["content-encoding"],
    status: response.status(),
  };
}

function compressedSize(text: string): number {
  return text === "" ? 0 : brotliCompressSync(text).length;
}

interface TimedEntry {
  readonly startTime: number;
  readonly duration: number;
  /** Of a shift: how much it is. */
  readonly value: number;
}

/** What the browser has noted of a page since it began to load. */
export function timedEntries(page: Page, type: string): Promise<readonly TimedEntry[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<TimedEntry[]>((resolve) => {
        const entries: TimedEntry[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const value = "value" in entry && typeof entry.value === "number" ? entry.value : 0;
            entries.push({ startTime: entry.startTime, duration: entry.duration, value });
          }
        });
        observer.observe({ type: wanted, buffered: true });
        // What is buffered comes in a task of its own.
        setTimeout(() => {
          resolve(entries);
        }, 300);
      }),
    type,
  );
}

/** How much has moved on a page so far without the reader's doing, in Chromium's measure (CLS adds these up). */
export async function layoutShift(page: Page): Promise<number> {
  const shifts = await timedEntries(page, "layout-shift");
  return shifts.reduce((sum, { value }) => sum + value, 0);
}
