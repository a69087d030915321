import { build } from "esbuild";

const entry = "lib/search/in-page/search.ts";
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
