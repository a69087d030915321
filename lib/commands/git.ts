import { execFile } from "node:child_process";
import { readFrontMatter } from "@/lib/content/front-matter";
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

/** No question takes a healthy repository nearly as long; a publish must not wait for one that is not. */
const limitMs = 20_000;
const outputLimit = 256 * 1024 * 1024;
/** Files whose pages have addresses of their own. */
const roots = ["articles", "authors", "pages", "sections"];
/** Below this, two files have little more in common than the form that all of them have. */
const likeness = "70%";
/** Texts asked for at once; they are all in memory together. */
const textsAtOnce = 500;

/**
 * The commit that a folder's work tree stands at.
 *
 * @returns `undefined` outside of a work tree, without git, before the first commit, and in a shallow clone: there the
 *   oldest commit seems to bring all files at once
 */
export async function headOf(folder: string): Promise<string | undefined> {
  const lines = await askGit(folder, ["rev-parse", "--is-shallow-repository", "HEAD"]).catch(() => "");
  const [isShallow, head] = lines.split("\n");
  return isShallow === "false" && head !== undefined && head !== "" ? head : undefined;
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
  const which = ["--no-merges", "--topo-order", `--find-renames=${likeness}`, "--diff-filter=R"];
  const args = ["log", "--no-show-signature", ...form, ...which, range, "--", ...roots];
  return parseRenames(await askGit(folder, args));
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

/** The texts of files as they once were, by the names that git has for them. */
export async function textsOf(
  folder: string,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < blobs.length; start += textsAtOnce) {
    const asked = blobs.slice(start, start + textsAtOnce).map((blob) => `${blob}\n`);
    const output = await askGit(folder, ["cat-file", "--batch"], asked.join(""), "latin1");
    let position = 0;
    while (position < output.length) {
      const end = output.indexOf("\n", position);
      const [blob = "", , size = "0"] = output.slice(position, end).split(" ");
      const begin = end + 1;
      position = begin + Number(size) + 1;
      texts.set(blob, Buffer.from(output.slice(begin, position - 1), "latin1").toString());
    }
  }
  return texts;
}

/**
 * Whether readers could read a file's page at an instant.
 *
 * @param timeZone the site's, for times without an offset
 */
export function wasPublicAt(file: SourceFile, atMs: number, timeZone: string): boolean {
  if (kindOfSource(file.path) !== "article") return true;
  const fields = readFrontMatter(file).document?.data.value;
  if (typeof fields !== "object" || fields === null) return false;
  const { status, publishedAt }: { status?: unknown; publishedAt?: unknown } = fields;
  const instant = typeof publishedAt === "string" ? parseInstant(publishedAt, timeZone) : undefined;
  return status !== "draft" && instant?.ok === true && instant.value.epochMs <= atMs;
}

/** What git prints. What the person's shell says of other repositories, as in a hook, is none of its business. */
export function askGit(
  folder: string,
  args: readonly string[],
  input = "",
  encoding: BufferEncoding = "utf8",
): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  for (const name of Object.keys(env)) if (name.startsWith("GIT_")) Reflect.deleteProperty(env, name);
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      args,
      {
        cwd: folder,
        env: { ...env, GIT_OPTIONAL_LOCKS: "0" },
        encoding,
        timeout: limitMs,
        maxBuffer: outputLimit,
      },
      (error, output) => {
        if (error) reject(error instanceof Error ? error : new Error("git failed"));
        else resolve(output);
      },
    );
    // One that ended at once takes no question any more; that it ended is told above.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

/** The name under which commits in a folder would be made; `undefined` where git knows none. */
export async function userNameIn(folder: string): Promise<string | undefined> {
  const name = await askGit(folder, ["config", "user.name"]).catch(() => "");
  return name.trim() || undefined;
}
