import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { BuildOptions } from "esbuild";
import { pageScriptName, themeScript, workerPath } from "@/lib/site/page-scripts";
import { searchScriptPath } from "@/lib/site/search-paths";

/** Beside the compiled app, of whose code these are: by the path that each has in the site folder. */
const scriptsDir = ".next/warta-scripts";
const pageScriptsDir = "enhance";

/** What browsers of the last six years know; others read the page without scripts. */
const language = "es2020";

/**
 * Makes the scripts that improve pages of their modules in `enhance/`: one file for all pages, so that it is one request,
 * with the hash of its text in its name, so that browsers may keep it for ever; the one of the search page; and the service
 * worker.
 */
export async function bundleScripts(appDir: string): Promise<void> {
  const pageScript = await bundle(appDir, `enhance/${pageScriptName}.ts`, "esm");
  const hash = createHash("sha256").update(pageScript).digest("hex").slice(0, 8);
  const worker = await bundle(appDir, "enhance/worker/sw.ts", "iife");
  const search = await bundle(appDir, "lib/search/in-page/search.ts", "esm");
  const folder = path.join(appDir, scriptsDir);
  const draft = `${folder}.${String(process.pid)}`;
  mkdirSync(path.join(draft, pageScriptsDir), { recursive: true });
  writeForms(path.join(draft, pageScriptsDir, `${pageScriptName}-${hash}.js`), pageScript);
  writeForms(path.join(draft, workerPath), worker);
  writeForms(path.join(draft, searchScriptPath), search);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/** As a page has them: with the forms in which it is sent beside it. */
function writeForms(file: string, text: string): void {
  writeFileSync(file, text);
  writeFileSync(`${file}.br`, brotliCompressSync(text));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}

async function bundle(appDir: string, entry: string, format: BuildOptions["format"]): Promise<string> {
  // Only where the app is compiled: it is no part of any other run.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: appDir,
    entryPoints: [entry],
    tsconfig: "tsconfig.json",
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    target: language,
    ...(format !== undefined && { format }),
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild made nothing of ${entry}`);
  return file.text;
}

export interface ScriptFile {
  readonly from: string;
  /** Below the site folder, with `/` on every system. */
  readonly to: string;
}

/** The scripts of a compiled app in all their forms, as files of the site. */
export function listScriptFiles(appDir: string): readonly ScriptFile[] {
  const folder = path.join(appDir, scriptsDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => path.extname(name) !== "")
    .sort()
    .map((name) => ({ from: path.join(folder, name), to: name.split(path.sep).join("/") }));
}

/** The elements that every page has at the end of its head: the theme at once, all else when the page is there. */
export function scriptElementsOf(appDir: string): string {
  const scripts = listScriptFiles(appDir)
    .filter(({ to }) => to.startsWith(`${pageScriptsDir}/${pageScriptName}-`) && to.endsWith(".js"))
    .map(({ to }) => `<script type="module" src="/${to}"></script>`);
  return `<script>${themeScript}</script>${scripts.join("")}`;
}
