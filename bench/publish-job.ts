import path from "node:path";
import { loadEdition } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import { publish } from "@/lib/publish/publish";
import { startRenderer } from "@/lib/publish/renderer";

/**
 * One publish, measured from inside: run as a process of its own, so that its memory is its own. Prints one line of JSON.
 * Arguments: content folder, site folder.
 */
const [contentDir = "", siteDir = ""] = process.argv.slice(2);
const appDir = process.cwd();

const startMs = performance.now();
const { edition } = await loadEdition(path.resolve(contentDir), Date.now());
if (!edition) throw new Error("The corpus can't be read");
const loadedMs = performance.now();
const codeHash = await hashCode(appDir);
const renderer = await startRenderer(appDir, {
  site: edition.catalogue.site,
  contentDir: edition.contentDir,
});
const readyMs = performance.now();
const report = await publish({
  edition,
  siteDir,
  appDir,
  codeHash,
  renderer: () => Promise.resolve(renderer),
});
const doneMs = performance.now();
await renderer.close();

console.log(
  JSON.stringify({
    pageCount: report.rendered.length,
    loadSeconds: (loadedMs - startMs) / 1000,
    readySeconds: (readyMs - loadedMs) / 1000,
    publishSeconds: (doneMs - readyMs) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
