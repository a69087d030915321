import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findBrowser, isRoot } from "./browser";

/** Runs before the browser tests: finds a Chromium, or installs one, or says in one sentence what to install. */
const ways: readonly (() => void)[] = [
  () => {
    const playwright = path.dirname(createRequire(import.meta.url).resolve("playwright/package.json"));
    run(process.execPath, [path.join(playwright, "cli.js"), "install", "chromium"]);
  },
  () => {
    if (!isRoot || !existsSync("/etc/debian_version")) return;
    run("apt-get", ["update"]);
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  },
];

/** What it prints is the person's to see; whether it worked is seen by whether there is a browser then. */
function run(program: string, args: readonly string[]): void {
  spawnSync(program, args, { stdio: "inherit" });
}

for (const install of ways) {
  if (findBrowser() === undefined) install();
}

if (findBrowser() === undefined) {
  process.stderr.write(
    'Uji peramban memerlukan Chromium: pasang dengan "npx playwright install chromium" atau "apt-get install chromium", atau tunjuk berkasnya dengan CHROMIUM_PATH.\n',
  );
  process.exitCode = 2;
}
