import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { render } from "../../../support/body";
import { projectDir } from "../../../support/walk";

const fixturesDir = path.join(projectDir, "tests/fixtures/markdown");

/** What every fixture may link to and show. */
const surroundings = {
  articles: { "harga-internet-turun": "Harga internet turun", "satelit-baru": "Satelit baru mengorbit" },
  paths: ["/kanal/gadget", "/koreksi"],
  pictures: { "2025/peta.jpg": [1200, 800], "logo.png": [64, 64] },
} as const;

describe("Markdown as it is printed", () => {
  test.each(readdirSync(fixturesDir))("in the case %s", (name) => {
    const expectedFile = path.join(fixturesDir, name, "expected.html");
    const html = `${render(readFileSync(path.join(fixturesDir, name, "input.md"), "utf8"), surroundings)}\n`;
    // Only who asks for it gets a new expectation; a missing one fails.
    if (process.env["UPDATE_FIXTURES"] === "1") writeFileSync(expectedFile, html);
    expect(existsSync(expectedFile), "expected.html is missing; UPDATE_FIXTURES=1 writes it").toBe(true);
    expect(html).toBe(readFileSync(expectedFile, "utf8"));
  });
});
