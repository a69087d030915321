import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { whileWriting } from "./folder-unwritable";
import type { SiteChanges } from "./handover";
import type { ManifestFile } from "./manifest";
import type { ManifestChange } from "./manifest-text";
import { beingChanged, markAll, unsettled } from "./manifest";
import type { Part } from "./merge-parts";
import { MergeRefused, readParts } from "./merge-parts";
import type { MergePlan, PartCopy } from "./merge-plan";
import { planMerge } from "./merge-plan";
import type { Origin } from "./origin";
import { isSameOrigin } from "./origin";
import { formatShard, wholeSite } from "./shard";
import { fileOfPage, formsOf, removeCompressed, replaceFile } from "./site-files";
import { SiteFolder } from "./site-folder";

/** What a merge did, in a publisher's words: pages are `rendered` that were taken from a part. */
export interface MergeReport extends SiteChanges {
  readonly unchangedCount: number;
}

/** Reads under way at once; more gains nothing on a disk. */
const copiesAtOnce = 16;

/**
 * Joins site folders that were built apart, all the shards of one site. The result is the same, byte for byte, as that of
 * a single build, and so is the way there: pictures, new pages, changed pages, documents, removals, and the manifest at the end. A
 * merge that is stopped anywhere is mended by the next merge or build.
 *
 * @param onWritten called when all is in place and the manifest does not say so yet, as by a publisher
 * @throws MergeRefused, before anything is written; SiteLocked while another process publishes into the folder;
 *   FolderUnwritable
 */
export async function mergeSites(
  partDirs: readonly string[],
  siteDir: string,
  onWritten: (report: MergeReport) => Promise<void>,
): Promise<MergeReport> {
  const parts = await readParts(partDirs, siteDir);
  return whileWriting(siteDir, async () => {
    const folder = await SiteFolder.take(siteDir);
    try {
      return await mergeInto(siteDir, await folder.currentManifest(), parts, onWritten);
    } finally {
      await folder.leave();
    }
  });
}

async function mergeInto(
  siteDir: string,
  manifest: ManifestFile,
  parts: readonly Part[],
  onWritten: (report: MergeReport) => Promise<void>,
): Promise<MergeReport> {
  const plan = planMerge(parts, manifest.now);
  const pages = [...plan.addGroups.flat(), ...plan.change, ...plan.documents];
  await checkFiles([...plan.files.map(asFile), ...pages.flatMap(asForms)]);
  const report: MergeReport = {
    rendered: namesOf(pages),
    removed: plan.removePages,
    unchangedCount: plan.keepCount,
    copiedFiles: namesOf(plan.files),
    removedFiles: plan.removeFiles,
  };
  const code = parts[0]?.origin.code ?? "";
  const origin: Origin = { shard: formatShard(wholeSite), code, held: plan.held };
  if (!isDone(plan) || !isSameOrigin(origin, manifest.now.origin)) {
    await write(plan, siteDir, manifest);
    await onWritten(report);
    await manifest.append({ origin, ...doneOf(plan) });
  }
  return report;
}

/** As a publisher does, with a line in the journal before each step. */
async function write(plan: MergePlan, siteDir: string, manifest: ManifestFile): Promise<void> {
  const place = async ({ dir, file }: PlacedFile) => {
    replaceFile(siteDir, file, await readFile(path.join(dir, file)));
  };
  const placePage = async (page: PartCopy) => {
    for (const form of asForms(page)) await place(form);
  };
  const add = plan.addGroups.flat();
  await manifest.append({
    origin: null,
    pages: markAll(namesOf(add), unsettled),
    files: markAll(namesOf(plan.files), unsettled),
  });
  await eachAtOnce(copiesAtOnce, plan.files.map(asFile), place);
  for (const group of plan.addGroups) await eachAtOnce(copiesAtOnce, group, placePage);
  const next = [...plan.change, ...plan.documents];
  await manifest.append({ pages: markAll(namesOf([...add, ...next]), beingChanged), files: {} });
  await eachAtOnce(copiesAtOnce, plan.change, placePage);
  await eachAtOnce(copiesAtOnce, plan.documents, placePage);
  await manifest.append({
    pages: markAll(plan.removePages, unsettled),
    files: markAll(plan.removeFiles, unsettled),
  });
  for (const page of plan.removePages) await removeCompressed(siteDir, fileOfPage(page));
  for (const file of plan.removeFiles) await removeCompressed(siteDir, file);
}

interface PlacedFile {
  readonly dir: string;
  readonly file: string;
}

function asFile({ dir, name }: PartCopy): PlacedFile {
  return { dir, file: name };
}

/** The files of a page, the plain one at the end: once it is in place, nothing of the old page is served any more. */
function asForms({ dir, name }: PartCopy): readonly PlacedFile[] {
  const [plain = "", ...compressed] = formsOf(fileOfPage(name));
  return [...compressed, plain].map((file) => ({ dir, file }));
}

/** A part is carried from one machine to another, and something may have been lost on the way. */
async function checkFiles(files: readonly PlacedFile[]): Promise<void> {
  await eachAtOnce(copiesAtOnce, files, async ({ dir, file }) => {
    await access(path.join(dir, file)).catch(() => {
      throw new MergeRefused({ kind: "file-gone", dir, file });
    });
  });
}

function isDone({ files, addGroups, change, documents, removePages, removeFiles }: MergePlan): boolean {
  return [files, addGroups, change, documents, removePages, removeFiles].every((list) => list.length === 0);
}

function namesOf(copies: readonly PartCopy[]): readonly string[] {
  return copies.map(({ name }) => name);
}

/** What has become of the pages and files of a plan. */
function doneOf({
  addGroups,
  change,
  documents,
  removePages,
  files,
  removeFiles,
}: MergePlan): ManifestChange {
  const table = (copies: readonly PartCopy[]) =>
    Object.fromEntries(copies.map(({ name, mark }) => [name, mark]));
  return {
    pages: { ...table([...addGroups.flat(), ...change, ...documents]), ...markAll(removePages, null) },
    files: { ...table(files), ...markAll(removeFiles, null) },
  };
}
