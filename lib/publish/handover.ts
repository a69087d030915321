import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PublishReport } from "./publisher";
import { formsOf, fileOfPage } from "./site-files";

/**
 * Writes down what a publish changed, a line each, for the tools that carry a site on: addresses for the purge of a CDN,
 * files below the site folder for `rsync --files-from` or `rclone --files-from`.
 *
 * @param dir holds `changed-paths.txt`, `removed-paths.txt`, `changed-files.txt` and `removed-files.txt` of the last publish
 */
export async function writeHandover(dir: string, report: PublishReport): Promise<void> {
  const { rendered, removed, copiedFiles, removedFiles } = report;
  const lists = {
    "changed-paths.txt": [...rendered, ...copiedFiles.map((file) => `/${file}`)],
    "removed-paths.txt": [...removed, ...removedFiles.map((file) => `/${file}`)],
    "changed-files.txt": [...rendered.flatMap((page) => formsOf(fileOfPage(page))), ...copiedFiles],
    "removed-files.txt": [...removed.flatMap((page) => formsOf(fileOfPage(page))), ...removedFiles],
  };
  // A publish that changed nothing leaves the lists of the last one that did.
  if (Object.values(lists).every((lines) => lines.length === 0)) return;
  await mkdir(dir, { recursive: true });
  for (const [name, lines] of Object.entries(lists)) {
    const target = path.join(dir, name);
    await writeFile(`${target}.tmp`, lines.map((line) => `${line}\n`).join(""));
    await rename(`${target}.tmp`, target);
  }
}
