import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { missingPackages } from "./programs";

/** Runs before the tests of feeds, sitemaps, servers and HTML: finds the programs that they ask, or installs them, or says what to do. */
const isRoot = process.getuid?.() === 0;

if (missingPackages().length > 0 && isRoot && existsSync("/etc/debian_version")) {
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", ...missingPackages()], options);
}

const missing = missingPackages();
if (missing.length > 0) {
  process.stderr.write(
    `Uji umpan, peta situs, server, dan HTML memerlukan xmllint, newsboat, nginx, feedparser untuk Python, dan Java: pasang dengan "apt-get install ${missing.join(" ")}".\n`,
  );
  process.exitCode = 2;
}
