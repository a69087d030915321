import { createRequire } from "node:module";
import type { Page } from "playwright/test";
import { expect } from "playwright/test";

/** What people ask of every page, put as questions to a browser. */

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Rules of WCAG 2.2 to level AA, and what axe holds for good practice. */
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

/** What axe-core finds wrong with the page as it is now: rule, place and reason. */
export async function findAccessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run({ runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  }, axeTags);
}

/** Elements that stick out of the window to the right, when the page can be scrolled there. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = wide.map((element) => `${element.tagName} ${element.className}`);
    return [`${String(scrollWidth)} > ${String(clientWidth)}`, ...names.slice(0, 10)];
  });
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
