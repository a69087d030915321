import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { inject } from "vitest";
import { isMissing } from "@/lib/publish/site-files";

/** Runs the real commands on folders of the test's own. */
export const projectDir = path.resolve(import.meta.dirname, "../..");

type Environment = Readonly<Record<string, string>>;

/** Path below a folder → what the file holds; `undefined` removes it. */
export type FolderChanges = Readonly<Record<string, string | Uint8Array | undefined>>;

export interface CommandResult {
  readonly status: number | null;
  /** What the command printed, on both channels in the order in which it came. */
  readonly output: string;
}

/** An empty folder, removed when the run is over. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(inject("temporaryDir"), "f-"));
}

export async function changeFolder(folder: string, changes: FolderChanges): Promise<void> {
  for (const [file, content] of Object.entries(changes)) {
    const target = path.join(folder, file);
    if (content === undefined) {
      await rm(target);
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** What the test runner or the machine may have set, and a reader's shell has not. */
const foreign = /^(?:NODE_ENV|VITEST.*|CONTENT_DIR|SITE_DIR|SITE_URL|HOST|PORT|FORCE_COLOR)$/;

/** The environment of somebody who runs a command in a shell. */
export function readerEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const key of Object.keys(env)) if (foreign.test(key)) Reflect.deleteProperty(env, key);
  return { ...env, NO_COLOR: "1" };
}

/** A command of `lib/commands/` in a process of its own. */
function startCommand(name: string, args: readonly string[], environment: Environment): ChildProcess {
  return spawn(process.execPath, ["lib/commands/launch.mjs", name, ...args], {
    cwd: projectDir,
    env: { ...readerEnvironment(), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export async function runCommand(
  name: string,
  args: readonly string[] = [],
  environment: Environment = {},
): Promise<CommandResult> {
  const child = startCommand(name, args, environment);
  const printed = collectOutput(child);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { status, output: printed() };
}

function collectOutput(child: ChildProcess): () => string {
  let output = "";
  const add = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", add);
  child.stderr?.on("data", add);
  return () => output;
}

/** Publishes a content folder into a site folder with `npm run build`'s own command. */
export function build(
  contentDir: string,
  siteDir: string,
  args: readonly string[] = [],
  environment: Environment = {},
): Promise<CommandResult> {
  return runCommand("build", args, { CONTENT_DIR: contentDir, SITE_DIR: siteDir, ...environment });
}

/** A command that is under way, to be disturbed. */
export interface RunningCommand {
  readonly processId: number | undefined;
  /** Ends it as a crash would. */
  readonly kill: () => void;
  /** Ends it as Ctrl+C does. */
  readonly interrupt: () => void;
  /** What it has printed so far. */
  readonly output: () => string;
  readonly ended: Promise<CommandResult>;
}

export function startBuild(contentDir: string, siteDir: string): RunningCommand {
  return runningCommand("build", [], { CONTENT_DIR: contentDir, SITE_DIR: siteDir });
}

export function startMerge(folders: readonly string[], contentDir: string, siteDir: string): RunningCommand {
  return runningCommand("merge", folders, { CONTENT_DIR: contentDir, SITE_DIR: siteDir });
}

export function startCheck(contentDir: string, args: readonly string[]): RunningCommand {
  return runningCommand("check", args, { CONTENT_DIR: contentDir });
}

function runningCommand(name: string, args: readonly string[], environment: Environment): RunningCommand {
  const child = startCommand(name, args, environment);
  const printed = collectOutput(child);
  return {
    processId: child.pid,
    kill: () => child.kill("SIGKILL"),
    interrupt: () => child.kill("SIGINT"),
    output: printed,
    ended: new Promise((resolve) => {
      child.on("close", (status) => {
        resolve({ status, output: printed() });
      });
    }),
  };
}

/** The newsroom's own content, published; what is faulty in it stays out and is told in `output`. */
export async function publishOwnContent(): Promise<CommandResult & { readonly siteDir: string }> {
  const siteDir = path.join(await temporaryFolder(), "site");
  const result = await build(path.join(projectDir, "content"), siteDir, ["--hold-invalid"]);
  return { ...result, siteDir };
}

export interface RunningSite {
  readonly url: string;
  readonly processId: number | undefined;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Stops the server as a person would, or a system. @returns its exit status */
  readonly stop: (signal?: "SIGINT" | "SIGTERM") => Promise<number | null>;
}

/** `npm start` on a free port. @throws with what it printed when it ends before it serves */
export function startSite(contentDir: string, siteDir: string): Promise<RunningSite> {
  return startServing("start", { CONTENT_DIR: contentDir, SITE_DIR: siteDir });
}

/** `npm run preview` on a free port. @param siteDir a site folder that it has no business with */
export function startPreview(contentDir: string, siteDir: string): Promise<RunningSite> {
  return startServing("preview", { CONTENT_DIR: contentDir, SITE_DIR: siteDir });
}

async function startServing(name: "start" | "preview", environment: Environment): Promise<RunningSite> {
  const child = startCommand(name, [], { ...environment, PORT: "0" });
  const printed = collectOutput(child);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const address = /siap dibaca di (http:\S+)/.exec(printed())?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on("error", reject);
    void ended.then((status) => {
      reject(new Error(`${name} ended with ${String(status)}: ${printed()}`));
    });
  });
  return {
    url,
    processId: child.pid,
    output: printed,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * Every file of a folder, dot files too, by its path below it; not those that go while it is read, as drafts do, nor
 * `status.json`, which says when it was written, so that no two publishes agree on it (`site/status.test.ts`).
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const file of await listFolder(folder)) {
    const bytes = await readFile(path.join(folder, file)).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    if (bytes) files.set(file, bytes);
  }
  return files;
}

/** When each file of a folder was last written, to the nanosecond. */
export async function readTimes(folder: string): Promise<ReadonlyMap<string, bigint>> {
  const times = new Map<string, bigint>();
  for (const file of await listFolder(folder)) {
    times.set(file, (await stat(path.join(folder, file), { bigint: true })).mtimeNs);
  }
  return times;
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => file !== "status.json")
    .sort();
}

/** Paths whose values differ between two readings of a folder, those that only one has included. */
export function differences<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  isSame: (a: T, b: T) => boolean,
): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.filter((file) => {
    const [a, b] = [before.get(file), after.get(file)];
    return a === undefined || b === undefined || !isSame(a, b);
  });
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.equals(b);
}

/** A file as it is meant to be read: `.br` and `.gz` are unpacked. */
export function unpack(file: string, bytes: Buffer): Buffer {
  if (file.endsWith(".br")) return brotliDecompressSync(bytes);
  return file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

/** Texts with the compressed forms that a publisher puts beside each. */
export function inAllForms(texts: Readonly<Record<string, string>>): FolderChanges {
  const forms = Object.entries(texts).map(([file, text]) => ({
    [file]: text,
    [`${file}.br`]: brotliCompressSync(text),
    [`${file}.gz`]: gzipSync(text),
  }));
  return Object.fromEntries(forms.flatMap((form) => Object.entries(form)));
}
