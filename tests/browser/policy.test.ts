import { expect, test } from "playwright/test";
import { examplePaths } from "../support/site-kinds";

/** Every kind of page is read under the site's own policy: the browser refuses what it does not know, and says so. */
const pages = { ...examplePaths, missing: "/tidak-ada-halaman-ini" };

for (const [kind, path] of Object.entries(pages)) {
  test(`the policy stands in the way of nothing on the page ${kind}`, async ({ page }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      // That a page is missing is said here as well.
      if (message.type() === "error" && !message.text().includes("404")) refused.push(message.text());
    });
    page.on("pageerror", (error) => refused.push(error.message));
    const response = await page.goto(path, { waitUntil: "networkidle" });
    expect(response?.headers()["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect(refused).toEqual([]);
    // The page's own style is not refused: without it the text would stand in the browser's own letters.
    const sheets = await page.evaluate(() => document.styleSheets.length);
    expect(sheets).toBe(1);
  });
}

test("the policy refuses a script and a style that are not ours, and a frame", async ({ page }) => {
  await page.goto("/");
  const refused = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      seen.push(effectiveDirective),
    );
    const script = document.createElement("script");
    script.textContent = "document.title = 'diambil alih'";
    const style = document.createElement("style");
    style.textContent = "body { display: none }";
    const frame = document.createElement("iframe");
    frame.src = "/tentang";
    document.body.append(script, style, frame);
    document.body.setAttribute("onclick", "document.title = 'diambil alih'");
    document.body.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [...new Set(seen)].sort();
  });
  expect(refused).toEqual(["frame-src", "script-src-attr", "script-src-elem", "style-src-elem"]);
  await expect(page).not.toHaveTitle("diambil alih");
});
