import { installPackages, missingPackages } from "./programs";

/** Runs before the tests of feeds, sitemaps, servers and HTML: finds the programs that they ask, or installs them, or says what to do. */
installPackages(missingPackages());

const missing = missingPackages();
if (missing.length > 0) {
  process.stderr.write(
    `Uji umpan, peta situs, server, dan HTML memerlukan xmllint, newsboat, nginx, feedparser untuk Python, dan Java: pasang dengan "apt-get install ${missing.join(" ")}".\n`,
  );
  process.exitCode = 2;
}
