import type { VersionId } from "@/lib/core/ids";
import { guarded } from "../guard";
import { markdownLimit } from "../limits";
import { readArticle } from "../read-article";
import { isContentFile } from "../read-file";
import type { ArticleRecord } from "../record";
import type { CommitSteps, FileStep } from "./git-steps";
import type { Trail } from "./trail";
import { follow, noTrail } from "./trail";

/** Articles as they once were. */
export interface VersionSource {
  readonly textsOf: (versions: readonly VersionId[]) => Promise<ReadonlyMap<string, string>>;
  /** The zone of times that are written without an offset. */
  readonly timeZone: string;
}

/** So many steps are gone at once; their texts are in memory together. */
const stepsAtOnce = 250;
/** Without either word a text tells of no change, and need not be read as an article. */
const tellsOfChange = /updatedAt|corrections/;

/** Goes on with the trails of articles, commit by commit. An article of which there is nothing to tell has none. */
export async function followCommits(
  trails: Map<string, Trail>,
  commits: readonly CommitSteps[],
  source: VersionSource,
): Promise<void> {
  for (const piece of inPieces(commits)) {
    const versions = new Versions(source);
    const steps = piece.flatMap(({ files }) => files).filter(({ before, after }) => before !== after);
    await versions.fetch(steps.map(({ after }) => after));
    const isTold = ({ from, after }: FileStep) => trails.has(from) || versions.tellsOfChange(after);
    await versions.fetch(steps.filter(isTold).map(({ before }) => before));
    for (const commit of piece) await followCommit(trails, commit, versions);
  }
}

async function followCommit(
  trails: Map<string, Trail>,
  { atMs, files }: CommitSteps,
  versions: Versions,
): Promise<void> {
  const begun = files.map((step) => ({ step, trail: trails.get(step.from) ?? noTrail }));
  for (const { from } of files) trails.delete(from);
  for (const { step, trail } of begun) {
    const { from, to, before, after } = step;
    // What lies where no article is published from was never read there.
    if (to === undefined || !isContentFile(from) || !isContentFile(to)) continue;
    const isSilent = before === after || !versions.tellsOfChange(after);
    if (trail === noTrail && isSilent) continue;
    if (before === after) {
      trails.set(to, trail);
      continue;
    }
    const open = trail.changes.at(-1);
    await versions.fetch([trail.good ?? before, after, ...(open ? [open.before] : [])]);
    const next = follow(trail, { before, after, atMs, read: (version) => versions.read(version, to) });
    if (next.changes.length > 0 || next.good !== undefined) trails.set(to, next);
  }
}

/** The versions that some steps ask for. */
class Versions {
  private readonly texts = new Map<string, string>();
  private readonly asked = new Set<VersionId>();
  /** By text and file: the name of a file may be what is wrong with it. */
  private readonly records = new Map<string, ArticleRecord | undefined>();

  constructor(private readonly source: VersionSource) {}

  async fetch(versions: readonly VersionId[]): Promise<void> {
    const unknown = [...new Set(versions)].filter((version) => !this.asked.has(version));
    if (unknown.length === 0) return;
    for (const version of unknown) this.asked.add(version);
    for (const [version, text] of await this.source.textsOf(unknown)) this.texts.set(version, text);
  }

  tellsOfChange(version: VersionId): boolean {
    return tellsOfChange.test(this.texts.get(version) ?? "");
  }

  read(version: VersionId, file: string): ArticleRecord | undefined {
    const key = `${version} ${file}`;
    if (!this.records.has(key)) {
      this.records.set(key, this.recordOf(this.texts.get(version), file));
    }
    return this.records.get(key);
  }

  /** As files are read that lie in the folder: what was too much then was never published. */
  private recordOf(text: string | undefined, file: string): ArticleRecord | undefined {
    if (text === undefined || text.length > markdownLimit) return undefined;
    const reading = guarded("dibaca", () => readArticle({ path: file, text }, this.source.timeZone));
    return reading.ok ? reading.value.value : undefined;
  }
}

function* inPieces(commits: readonly CommitSteps[]): Generator<readonly CommitSteps[]> {
  let piece: CommitSteps[] = [];
  let stepCount = 0;
  for (const commit of commits.flatMap(inParts)) {
    piece.push(commit);
    stepCount += commit.files.length;
    if (stepCount < stepsAtOnce) continue;
    yield piece;
    [piece, stepCount] = [[], 0];
  }
  if (piece.length > 0) yield piece;
}

/** A commit of thousands of files, in parts. Files that kept their names have nothing to do with each other. */
function inParts({ atMs, files }: CommitSteps): readonly CommitSteps[] {
  if (files.length <= stepsAtOnce) return [{ atMs, files }];
  const moved = files.filter(({ from, to }) => from !== to);
  const stayed = files.filter(({ from, to }) => from === to);
  const partCount = Math.ceil(stayed.length / stepsAtOnce);
  const parts = Array.from({ length: partCount }, (_, index) =>
    stayed.slice(index * stepsAtOnce, (index + 1) * stepsAtOnce),
  );
  return [moved, ...parts].map((part) => ({ atMs, files: part }));
}
