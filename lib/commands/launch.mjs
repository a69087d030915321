/**
 * Runs a command of this project: `node lib/commands/launch.mjs build --help`.
 *
 * The commands are TypeScript in a hundred files and their packages in many more. They are bundled once for each state of the code, so that a
 * command starts in a tenth of a second and not in one; what is seldom needed stays in parts of its own.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const keepMs = 7 * 24 * 60 * 60 * 1000;
const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const bundlesDir = path.join(appDir, ".cache/commands");
const [command = "", ...args] = process.argv.slice(2);

const bundle = path.join(bundlesDir, hashCode());
try {
  if (existsSync(bundle)) utimesSync(bundle, new Date(), new Date());
  else await makeBundle(bundle);
} catch (error) {
  console.error(`Perintah tidak dapat disiapkan: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}
process.argv = [process.argv[0] ?? "node", command, ...args];
await import(pathToFileURL(path.join(bundle, `${command}.mjs`)).href);

/** The name of the code that commands are made of. */
function hashCode() {
  const files = ["lib", "components"].flatMap((folder) =>
    readdirSync(path.join(appDir, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const hash = createHash("sha256");
  for (const file of [...files.sort(), "lib/commands/launch.mjs", "package-lock.json"]) {
    hash.update(`${file}\0`).update(readFileSync(path.join(appDir, file)));
  }
  return hash.digest("hex").slice(0, 24);
}

/** Bundles into a folder beside its place and moves it there, so that two commands at once do each other no harm. */
async function makeBundle(target) {
  const { build } = await import("esbuild");
  const draft = `${target}.${process.pid}`;
  const entries = readdirSync(path.join(appDir, "lib/commands")).filter((name) => isEntry(name));
  await build({
    absWorkingDir: appDir,
    entryPoints: [
      ...entries.map((name) => `lib/commands/${name}`),
      "lib/publish/render-process.ts",
      "lib/publish/read-process.ts",
      "lib/search/search-process.ts",
    ],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outdir: draft,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    // What is native, or loads its own files, stays where it is installed.
    external: [
      "next",
      "fastify",
      "@fastify/send",
      "@fastify/static",
      "light-my-request",
      "@parcel/watcher",
      "sharp",
      "pagefind",
      "esbuild",
    ],
    // Whatever the environment says: React comes in two forms, and the parts of one do not work with the other's.
    define: { "process.env.NODE_ENV": '"production"' },
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: { js: 'import{createRequire as cr}from"node:module";const require=cr(import.meta.url);' },
    logLevel: "error",
  });
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another command was faster; its bundle is the same.
    if (!existsSync(target)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  // Not the others of late: a running command may still load parts of the one that it was started from.
  for (const name of readdirSync(bundlesDir)) {
    const other = path.join(bundlesDir, name);
    if (Date.now() - statSync(other).mtimeMs > keepMs) rmSync(other, { recursive: true, force: true });
  }
}

function isEntry(name) {
  return /^(?:start|preview|build|check|new|merge|indexnow|schemas|compile)\.ts$/.test(name);
}
