import type { Page } from "playwright/test";

/** The spacing that WCAG 2.2, 1.4.12 has readers set for themselves. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Does what such a reader's extension does; a page's own rules for styles do not hold for that. */
export async function spreadText(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spacing);
}

/** Texts that can't be read in full: cut off by a box that can't be scrolled, or with another text over them. */
export async function findUnreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Lines of text may touch; letters stay within two pixels of that.
    const slack = 2;
    const faults: string[] = [];
    const lines: { readonly text: string; readonly owner: Element; readonly box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [owner, text] = [node.parentElement, node.textContent?.trim() ?? ""];
      if (!owner || text === "" || !owner.checkVisibility()) continue;
      if (getComputedStyle(owner).clipPath !== "none" || owner.closest(".visually-hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      for (const box of boxes) lines.push({ text, owner, box });
      const clipper = clipperOf(owner);
      const frame = clipper?.getBoundingClientRect();
      if (frame && boxes.some((box) => box.right > frame.right + slack || box.bottom > frame.bottom + slack))
        faults.push(`cut off by ${clipper?.tagName ?? ""}: ${text.slice(0, 60)}`);
    }
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        if (one.owner === other.owner || !overlap(one.box, other.box)) continue;
        faults.push(`"${one.text.slice(0, 40)}" and "${other.text.slice(0, 40)}" lie over each other`);
      }
    return faults.slice(0, 10);

    function overlap(a: DOMRect, b: DOMRect): boolean {
      // Of the height that a line takes, letters fill the middle.
      const [aPad, bPad] = [a.height * 0.2, b.height * 0.2];
      return (
        a.left + slack < b.right &&
        b.left + slack < a.right &&
        a.top + aPad < b.bottom - bPad &&
        b.top + bPad < a.bottom - aPad
      );
    }

    /** The nearest box around an element that shows no more than fits, and has no way to scroll to the rest. */
    function clipperOf(element: Element): Element | undefined {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if ([overflowX, overflowY].some((value) => value === "auto" || value === "scroll")) return undefined;
        if ([overflowX, overflowY].some((value) => value === "hidden" || value === "clip")) return box;
      }
      return undefined;
    }
  });
}
