import { execFile } from "node:child_process";

/** No usual question takes a healthy repository nearly as long; a publish must not wait for one that is not. */
const usualLimitMs = 20_000;
const outputLimit = 256 * 1024 * 1024;
/** Texts asked for at once; they are all in memory together. */
const textsAtOnce = 500;

interface Asking {
  /** What git reads. */
  readonly input?: string;
  readonly encoding?: BufferEncoding;
  /** How long the answer may take, in milliseconds. */
  readonly limitMs?: number;
}

/**
 * What git says in a folder. What the person's shell says of other repositories, as in a hook, is none of its business.
 *
 * @throws when git does not answer, or not in time
 */
export function askGit(
  folder: string,
  args: readonly string[],
  { input = "", encoding = "utf8", limitMs = usualLimitMs }: Asking = {},
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

/**
 * The texts of files as they once were, by the names that git has for them; those that it does not have are left out.
 *
 * @throws when git does not answer, or not in time
 */
export async function textsOf(
  folder: string,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < blobs.length; start += textsAtOnce) {
    const asked = blobs.slice(start, start + textsAtOnce).map((blob) => `${blob}\n`);
    const output = await askGit(folder, ["cat-file", "--batch"], {
      input: asked.join(""),
      encoding: "latin1",
    });
    let position = 0;
    while (position < output.length) {
      const end = output.indexOf("\n", position);
      const [blob = "", , size] = output.slice(position, end).split(" ");
      position = end + 1;
      // Of one that is missing there is this line alone.
      if (size === undefined) continue;
      const after = position + Number(size);
      texts.set(blob, Buffer.from(output.slice(position, after), "latin1").toString());
      position = after + 1;
    }
  }
  return texts;
}

/**
 * Whether git has lost any of the texts that it has names for.
 *
 * @throws when git does not answer, or not in time
 */
export async function isAnyMissing(folder: string, blobs: readonly string[]): Promise<boolean> {
  if (blobs.length === 0) return false;
  const asked = blobs.map((blob) => `${blob}\n`).join("");
  const answer = await askGit(folder, ["cat-file", "--batch-check"], { input: asked });
  return answer.split("\n").some((line) => line !== "" && !line.includes(" blob "));
}
