import { expect, test } from "playwright/test";
import { tab } from "../support/browser-pages";
import { everyForm } from "../support/site-kinds";

// No wider than a window that is enlarged to 400 %: there, whatever sticks to an edge would cover the most.
test.use({ viewport: { width: 320, height: 480 }, contextOptions: { reducedMotion: "reduce" } });

/** Of radio buttons that belong together, Tab reaches the one that is chosen. */
const stops =
  "a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary, [tabindex='0']";

for (const [kind, path] of Object.entries(everyForm)) {
  test(`Tab goes through the page ${kind} in its order, always in sight, and out of it again`, async ({
    page,
  }) => {
    await page.goto(path);
    // What the script adds is gone through as well.
    await expect(page.getByRole("radio", { name: "Gelap" })).toBeVisible();
    if ((await page.locator("#bagikan").count()) > 0)
      await expect(page.getByRole("button", { name: "Simpan" })).toBeVisible();
    const expected = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility() && !element.matches(":disabled, [tabindex='-1']"))
          .map((element) => element.getAttribute("href") ?? ""),
      stops,
    );
    expect(expected[0]).toBe("#isi");
    const reached: string[] = [];
    while (reached.length < expected.length) reached.push(await tab(page));
    expect(reached).toEqual(expected);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
}

test("in forced colours the focus is seen as well, and the current section can be told from the others", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.goto(everyForm.section);
  const stopCount = await page.locator("header a").count();
  for (let count = 0; count <= stopCount; count += 1) await tab(page);
  const links = await page.evaluate(() =>
    [...document.querySelectorAll("header nav a")].map((link) => ({
      isCurrent: link.hasAttribute("aria-current"),
      border: getComputedStyle(link).borderBottomColor,
    })),
  );
  const current = links.filter(({ isCurrent }) => isCurrent).map(({ border }) => border);
  expect(current).toHaveLength(1);
  expect(links.filter(({ isCurrent, border }) => !isCurrent && current.includes(border))).toEqual([]);
});
