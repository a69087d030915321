import { readFile } from "node:fs/promises";
import path from "node:path";
import { guarded } from "@/lib/content/guard";
import { readFrontMatter } from "@/lib/content/front-matter";
import { askGit } from "@/lib/content/history/ask-git";
import { readSite } from "@/lib/content/read-newsroom";
import { fallbackTimeZone } from "@/lib/content/records";
import type { SourceFile } from "@/lib/content/source-file";
import { kindOfSource } from "@/lib/content/source-file";
import { parseInstant } from "@/lib/core/instant";

/** A rename as a commit has it; both paths are below the folder that was asked about. */
export interface RenamedFile {
  readonly from: string;
  readonly to: string;
  /** What was in the file before. */
  readonly blob: string;
  /** When the commit was made, in milliseconds. */
  readonly atMs: number;
}

/** Files whose pages have addresses of their own. */
const roots = ["articles", "authors", "pages", "sections"];
/** Of a large archive, the first time. */
const wholeHistoryLimitMs = 120_000;
/** Below this, two files have little more in common than the form that all of them have. */
const likeness = "70%";

/**
 * The commit that a folder's work tree stands at.
 *
 * @returns `undefined` outside of a work tree, without git, before the first commit, and in a shallow clone: there the
 *   oldest commit seems to bring all files at once
 * @throws when git does not answer, which says nothing of the folder
 */
export async function headOf(folder: string): Promise<string | undefined> {
  const lines = await askGit(folder, ["rev-parse", "--is-shallow-repository", "HEAD"]).catch(
    (error: unknown) => {
      if (isWithoutHistory(error)) return "";
      throw error;
    },
  );
  const [isShallow, head] = lines.split("\n");
  return isShallow === "false" && head !== undefined && head !== "" ? head : undefined;
}

/** Whether it is known that there is no history, and not only that nothing was heard of it. */
function isWithoutHistory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // No git on this machine, or no such folder.
  if ("code" in error && error.code === "ENOENT") return true;
  return /not a git repository|ambiguous argument 'HEAD'|unknown revision/.test(error.message);
}

/** Where git notes each move of a work tree from one commit to another; `undefined` outside of one. */
export async function headLogOf(folder: string): Promise<string | undefined> {
  const file = await askGit(folder, ["rev-parse", "--path-format=absolute", "--git-path", "logs/HEAD"]).catch(
    () => "",
  );
  return file.trim() || undefined;
}

/** Whether one commit came before another, in the same line. */
export async function isBehind(folder: string, commit: string, head: string): Promise<boolean> {
  return askGit(folder, ["merge-base", "--is-ancestor", commit, head]).then(
    () => true,
    () => false,
  );
}

/**
 * The renames in a range of commits, from the oldest to the newest.
 *
 * @throws when git does not answer, or not in time
 */
export async function findRenamed(folder: string, range: string): Promise<readonly RenamedFile[]> {
  const form = ["--raw", "-z", "--no-abbrev", "--relative", "--format=%x01%ct", "--no-color"];
  const which = ["--no-merges", "--topo-order", `--find-renames=${likeness}`, "-l1000", "--diff-filter=R"];
  const args = ["log", "--no-show-signature", ...form, ...which, range, "--", ...roots];
  return parseRenames(await askGit(folder, args, { limitMs: wholeHistoryLimitMs }));
}

/** Parts are parted by NUL: a time after \x01, or the facts of a file, which begin with a colon, and its two paths. */
function parseRenames(output: string): readonly RenamedFile[] {
  const renames: RenamedFile[] = [];
  const parts = output.split("\0");
  let atMs = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = (parts[index] ?? "").trim();
    if (part.startsWith("\x01")) atMs = Number(part.slice(1)) * 1000;
    if (!part.startsWith(":")) continue;
    const [, , blob = ""] = part.split(" ");
    const [from = "", to = ""] = parts.slice(index + 1, index + 3);
    renames.push({ from, to, blob, atMs });
    index += 2;
  }
  return renames.reverse();
}

/** The zone of times that articles write without an offset. */
export async function timeZoneOf(folder: string): Promise<string> {
  const file = "site.yaml";
  const text = await readFile(path.join(folder, file), "utf8").catch(() => "");
  const site = guarded("dibaca", () => readSite({ path: file, text }));
  return (site.ok ? site.value.value?.timeZone : undefined) ?? fallbackTimeZone;
}

/**
 * Whether readers could read a file's page at an instant.
 *
 * @param timeZone the site's, for times without an offset
 */
export function wasPublicAt(file: SourceFile, atMs: number, timeZone: string): boolean {
  if (kindOfSource(file.path) !== "article") return true;
  const reading = guarded("dibaca", () => readFrontMatter(file));
  const fields = reading.ok ? reading.value.document?.data.value : undefined;
  if (typeof fields !== "object" || fields === null) return false;
  const { status, publishedAt }: { status?: unknown; publishedAt?: unknown } = fields;
  const instant = typeof publishedAt === "string" ? parseInstant(publishedAt, timeZone) : undefined;
  return status !== "draft" && instant?.ok === true && instant.value.epochMs <= atMs;
}

/** The name under which commits in a folder would be made; `undefined` where git knows none. */
export async function userNameIn(folder: string): Promise<string | undefined> {
  const name = await askGit(folder, ["config", "user.name"]).catch(() => "");
  return name.trim() || undefined;
}
