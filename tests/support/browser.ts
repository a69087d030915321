import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** A Chromium on this machine: the one that was named, Playwright's own, or the system's; `undefined` if there is none. */
export function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") return named;
  return [
    chromium.executablePath(),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((place) => existsSync(place));
}

/** Root may start Chromium only without its sandbox; everyone else keeps it. */
export const isRoot = process.getuid?.() === 0;

/** Nothing goes out to the network by itself, and nothing depends on a graphics card. */
export const browserArguments: readonly string[] = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];
