import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { shortenClassNames } from "./short-class-names";
import { bundleScripts } from "./page-scripts";

/** Everything that the compiled app is made of. */
const appCode = [
  "app",
  "components",
  "enhance",
  "lib",
  "next.config.ts",
  "package-lock.json",
  "tsconfig.json",
];
/** What makes readings of content files. */
const readerCode = ["lib/core", "lib/site", "lib/content", "package-lock.json"];
/** What makes the index of the search. Its script counts too: the two have to understand each other. */
const searchCode = [...readerCode, "lib/bodies.ts", "lib/search"];
const stampFile = ".next/warta-code";

/**
 * The name of the app's code: two builds of the same code have the same, on any machine. It is part of every page's
 * fingerprint, since a change of a template shows on all pages.
 */
export function hashCode(appDir: string): string {
  return hashFiles(appDir, appCode);
}

/** The name of the code that reads content; what another code read is read again. */
export function hashReaderCode(appDir: string): string {
  return hashFiles(appDir, readerCode);
}

/** The name of the code that makes the index of the search, and of the script that asks it. */
export function hashSearchCode(appDir: string): string {
  return hashFiles(appDir, searchCode);
}

/** In the foreground: every command waits for it, and small files one after the other take a quarter of the time. */
function hashFiles(appDir: string, roots: readonly string[]): string {
  const files = roots.flatMap((root) => listCode(appDir, root)).sort();
  const hash = createHash("sha256");
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(appDir, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function listCode(appDir: string, root: string): readonly string[] {
  if (path.extname(root) !== "") return [root];
  const names = readdirSync(path.join(appDir, root), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(?:tsx?|css|svg|ico|json)$/.test(name))
    .map((name) => path.join(root, name).split(path.sep).join("/"));
}

/** Whether `.next/` holds the app made of this very code. */
export async function isCompiled(appDir: string, codeHash: string): Promise<boolean> {
  const stamp = await readFile(path.join(appDir, stampFile), "utf8").catch(() => "");
  return stamp === codeHash;
}

/**
 * Compiles the app, and the scripts of its pages.
 *
 * @throws AppBuildFailed with what the compiler printed
 */
export async function compileApp(appDir: string, codeHash: string): Promise<void> {
  const next = createRequire(path.join(appDir, "package.json")).resolve("next/dist/bin/next");
  const output: string[] = [];
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: appDir,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new AppBuildFailed(output.join(""));
  shortenClassNames(appDir);
  await bundleScripts(appDir);
  await writeFile(path.join(appDir, stampFile), codeHash);
}

export class AppBuildFailed extends Error {
  override readonly name = "AppBuildFailed";

  constructor(readonly output: string) {
    super(`The app could not be compiled.\n${output}`);
  }
}
