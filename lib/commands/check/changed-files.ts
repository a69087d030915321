import { askGit } from "@/lib/content/history/ask-git";

/**
 * The files below a folder that are not as they were at a commit, or, where the branch has left that commit's, at the one
 * that they have in common: changed, staged or not, and new ones that git does not know yet.
 *
 * @returns paths below the folder; `undefined` outside of a work tree, or when there is no such commit
 */
export async function changedFiles(folder: string, since: string): Promise<ReadonlySet<string> | undefined> {
  const fresh = ["ls-files", "--others", "--exclude-standard", "-z"];
  try {
    const base = (await baseOf(folder, since)) ?? (await emptyTree(folder));
    const changed = [
      "diff",
      "--name-only",
      "-z",
      "--relative",
      "--no-renames",
      "--diff-filter=d",
      base,
      "--",
      ".",
    ];
    const lists = await Promise.all([askGit(folder, changed), askGit(folder, fresh)]);
    return new Set(lists.flatMap((list) => list.split("\0")).filter((file) => file !== ""));
  } catch {
    return undefined;
  }
}

/** @returns `undefined` before the first commit, when everything is new */
async function baseOf(folder: string, since: string): Promise<string | undefined> {
  const head = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]).catch(() => "");
  if (head === "" && since === "HEAD") return undefined;
  return (await askGit(folder, ["merge-base", since, "HEAD"])).trim();
}

async function emptyTree(folder: string): Promise<string> {
  return (await askGit(folder, ["hash-object", "-t", "tree", "--stdin"])).trim();
}

/** Where a folder lies in its repository, with `/`; empty at its root, `undefined` outside of one. */
export async function placeInRepository(folder: string): Promise<string | undefined> {
  const prefix = await askGit(folder, ["rev-parse", "--show-prefix"]).catch(() => undefined);
  return prefix?.trim().replace(/\/$/, "");
}
