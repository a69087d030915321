import type { VersionId } from "@/lib/core/ids";
import { parseVersionId } from "@/lib/core/ids";
import { askGit } from "./ask-git";

/** What a commit made of a file that was there before. */
export interface FileStep {
  readonly from: string;
  /** Another path where the file was renamed; absent where it went away. */
  readonly to?: string;
  readonly before: VersionId;
  readonly after: VersionId;
}

export interface CommitSteps {
  /** When the work was done; of a commit's two clocks the earlier one, as moving a commit sets the other. */
  readonly atMs: number;
  /** All at once: two files may have changed their names with each other. */
  readonly files: readonly FileStep[];
}

const roots = ["articles"];
/** Below this, two files have little more in common than the form that all of them have. */
const likeness = "70%";
/** So many files may be held against each other; it must not hang on a person's settings. */
const renameLimit = "1000";

/** All commits of a large archive are read once in the life of a clone; what comes after them takes no time. */
const wholeLimitMs = 120_000;

/** Whether readers had one commit's content, and after it another's: the line that merges are merged into. */
export async function isInLine(folder: string, commit: string, head: string): Promise<boolean> {
  const args = ["rev-list", "--first-parent", "--boundary", `${commit}..${head}`];
  const commits = await askGit(folder, args).catch(() => "");
  return commits.split("\n").includes(`-${commit}`);
}

/**
 * What became of the articles of a folder, from the oldest commit to the newest. Of a branch that was merged the merge
 * counts, not what was tried out on the branch: readers never had that.
 *
 * @throws when git does not answer, or not in time
 */
export async function findSteps(folder: string, range: string): Promise<readonly CommitSteps[]> {
  const form = ["--raw", "-z", "--no-abbrev", "--relative", "--format=%x01%at %ct", "--no-color"];
  const which = ["--first-parent", "-m", "--reverse", "--no-follow", "--diff-filter=DMRT"];
  const renames = [`--find-renames=${likeness}`, `-l${renameLimit}`];
  // A person may have set that merges are told otherwise.
  const args = [
    "-c",
    "log.diffMerges=separate",
    "log",
    "--no-show-signature",
    ...form,
    ...which,
    ...renames,
    range,
    "--",
    ...roots,
  ];
  return parseSteps(await askGit(folder, args, { limitMs: wholeLimitMs }));
}

/** Parts are parted by NUL: two clocks after \x01, or the facts of a file, which begin with a colon, and its paths. */
function parseSteps(output: string): readonly CommitSteps[] {
  const commits: { readonly atMs: number; readonly files: FileStep[] }[] = [];
  const parts = output.split("\0");
  for (let index = 0; index < parts.length; index += 1) {
    const part = (parts[index] ?? "").trim();
    if (part.startsWith("\x01")) {
      const clocks = part.slice(1).split(" ").map(Number);
      commits.push({ atMs: Math.min(...clocks) * 1000, files: [] });
    }
    if (!part.startsWith(":")) continue;
    const [, mode = "", before = "", after = "", status = ""] = part.split(" ");
    const [from = "", other = ""] = parts.slice(index + 1, index + 3);
    const isRename = status.startsWith("R");
    index += isRename ? 2 : 1;
    const [old, next] = [parseVersionId(before), parseVersionId(after)];
    // A link is no file of ours: it could lead out of the folder.
    const isFile = mode.startsWith("100");
    if (old && next) {
      const to = isRename ? other : from;
      commits.at(-1)?.files.push({ from, ...(isFile && { to }), before: old, after: next });
    }
  }
  return commits;
}
