import path from "node:path";
import { loadEdition } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import { Publisher } from "@/lib/publish/publisher";

/**
 * One publish, measured from inside: run as a process of its own, so that its memory is its own. Prints one line of JSON.
 * Arguments: content folder, site folder, how many render processes.
 */
const [contentDir = "", siteDir = "", processCount = "1"] = process.argv.slice(2);
const appDir = process.cwd();

const startMs = performance.now();
const { edition } = await loadEdition(path.resolve(contentDir), Date.now());
if (!edition) throw new Error("The corpus can't be read");
const loadedMs = performance.now();
const codeHash = await hashCode(appDir);
const publisher = await Publisher.open({ siteDir, appDir, codeHash, processLimit: Number(processCount) });
const report = await publisher.publish(edition);
const doneMs = performance.now();
const renderMegabytes = await publisher.close();

console.log(
  JSON.stringify({
    pageCount: report.rendered.length,
    loadSeconds: (loadedMs - startMs) / 1000,
    publishSeconds: (doneMs - loadedMs) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    renderMegabytes,
  }),
);
