import { defineConfig } from "playwright/test";
import { browserArguments, findBrowser } from "./tests/support/browser";

const executablePath = findBrowser();
/** Where the site is served; Playwright reads it from what the server prints. */
const baseURL = process.env["WARTA_URL"];

export default defineConfig({
  testDir: "tests/browser",
  outputDir: ".cache/playwright",
  reporter: [["line"], ["json", { outputFile: ".cache/test-results/playwright.json" }]],
  fullyParallel: true,
  workers: process.env["CI"] === undefined ? 2 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 60_000,
  use: {
    ...(baseURL !== undefined && { baseURL }),
    launchOptions: { args: [...browserArguments], ...(executablePath !== undefined && { executablePath }) },
  },
  webServer: {
    command: `"${process.execPath}" lib/commands/launch.mjs start`,
    env: {
      CONTENT_DIR: "content",
      SITE_DIR: ".cache/test-site",
      HOST: "127.0.0.1",
      PORT: "0",
      NO_COLOR: "1",
    },
    wait: { stdout: /siap dibaca di (?<warta_url>http:\S+)/ },
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    timeout: 300_000,
  },
});
