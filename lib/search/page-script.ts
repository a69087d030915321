import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const entry = "lib/search/in-page/search.ts";
/** What the script is made of, for whoever asks whether it is still the same; versions of packages are in the last. */
const sources = [
  "lib/search/in-page",
  "lib/search/search-words.ts",
  "lib/search/directory.ts",
  "lib/core/indonesian-roots.ts",
  "lib/site/paths.ts",
  "package-lock.json",
];

/** The name of what the script is made of. */
export async function nameScript(appDir: string): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    const place = path.join(appDir, source);
    const names = path.extname(source) === "" ? (await readdir(place)).sort() : [""];
    for (const name of names) hash.update(await readFile(path.join(place, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** The script of the search page, with all that it needs but the engine. */
export async function makeScript(appDir: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: appDir,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
