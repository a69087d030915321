import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright/test";
import { expect } from "playwright/test";

/** What people ask of every page, put as questions to a browser. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 to level AA, those for the size of targets among them, and what axe holds for good practice. */
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface Axe {
  readonly run: (options: unknown) => Promise<{ readonly violations: readonly AxeViolation[] }>;
}

declare global {
  interface Window {
    readonly axe: Axe;
  }
}

/**
 * What axe-core finds wrong with the page as it is now: rule, place and reason.
 *
 * In forced colours all but contrast, which is then the reader's own: axe asks for the colour that letters are filled with,
 * and Chromium names the page's. What the page keeps from being forced is a fault there.
 */
export async function findAccessibilityFaults(page: Page): Promise<readonly string[]> {
  // As a person at the browser's console: a page's own rules for scripts hold for what is in the page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${axeSource};undefined`);
  return page.evaluate(async (tags) => {
    const isForced = matchMedia("(forced-colors: active)").matches;
    const { violations } = await window.axe.run({
      runOnly: { type: "tag", values: tags },
      ...(isForced && { rules: { "color-contrast": { enabled: false } } }),
    });
    const kept = [...document.body.querySelectorAll("*")].filter(
      (element) =>
        isForced && element.textContent !== "" && getComputedStyle(element).forcedColorAdjust !== "auto",
    );
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
      ),
      ...kept.map((element) => `keeps its colours: ${element.tagName} ${element.className}`),
    ];
  }, axeTags);
}

/** Elements that stick out of the window to the right, when the page can be scrolled there. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isBoxed = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== "visible") return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !isBoxed(element),
    );
    const names = wide.map((element) => `${element.tagName} ${element.className}`);
    return [`${String(scrollWidth)} > ${String(clientWidth)}`, ...names.slice(0, 10)];
  });
}

/** How much of what was drawn moved by itself so far (https://web.dev/articles/cls, all windows of time together). */
export async function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
        }).observe({ type: "layout-shift", buffered: true });
        // What is buffered is told a moment later.
        setTimeout(() => {
          resolve(sum);
        }, 300);
      }),
  );
}

/** What has the focus, and whether a person can see that it has. */
export async function describeFocus(page: Page): Promise<{ readonly href: string; readonly fault: string }> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { href: "", fault: "nothing has the focus" };
    const href = focused.getAttribute("href") ?? "";
    const style = getComputedStyle(focused);
    if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2) {
      return { href, fault: "the focused element has no outline" };
    }
    // Of a link that is broken over two lines, one piece is enough.
    const isSeen = [...focused.getClientRects()].some((box) => {
      const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      return top !== null && (focused.contains(top) || top.contains(focused));
    });
    return { href, fault: isSeen ? "" : "the focused element is out of sight or covered" };
  });
}

/** Presses Tab once. The focus must then be visible, at the latest when the page has scrolled to it. */
export async function tab(page: Page): Promise<string> {
  await page.keyboard.press("Tab");
  const { href } = await describeFocus(page);
  await expect
    .poll(async () => (await describeFocus(page)).fault, `Tab to "${href}" on ${page.url()}`)
    .toBe("");
  return href;
}

/** Presses Tab until the link has the focus. */
export async function tabTo(page: Page, href: string, atMost = 150): Promise<void> {
  for (let count = 0; count < atMost; count += 1) {
    if ((await tab(page)) === href) return;
  }
  throw new Error(`Tab does not reach ${href} on ${page.url()}`);
}

/** Follows the link that has the focus with Enter. */
export async function enter(page: Page, path: string): Promise<void> {
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === path);
}

/** The outline of what has the focus and the page behind it, as red, green and blue. */
export async function describeColours(
  page: Page,
): Promise<{ readonly outline: readonly number[]; readonly background: readonly number[] }> {
  return page.evaluate(() => {
    const read = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    return {
      outline: read(getComputedStyle(document.activeElement ?? document.body).outlineColor),
      background: read(getComputedStyle(document.documentElement).backgroundColor),
    };
  });
}

/** What moves, or would move when something happens: animations, transitions, scrolling that glides. */
export async function findMotion(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const isStill =
        animationName === "none" && !/[1-9]/.test(transitionDuration) && scrollBehavior === "auto";
      return isStill ? [] : [`${element.tagName} ${element.className}`];
    }),
  );
}
