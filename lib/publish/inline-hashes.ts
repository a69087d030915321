import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { inlineScripts } from "@/lib/site/inline-scripts";
import type { InlineHashes } from "@/lib/site/security-headers";
import { readStylesOf } from "./styles";

const routesDir = ".next/server/app";
const tableName = "page_client-reference-manifest.js";

/**
 * The hashes of what the finisher puts into pages: the styles of each route of the compiled app, and the constant scripts.
 *
 * Which stylesheets a route has, and in which order, Next notes beside it; there is one text for each route. The same code
 * has the same hashes, whatever the content, so that a part of a site or an old page needs no others.
 *
 * @throws when Next notes it in another way, or nowhere
 */
export function readInlineHashes(appDir: string): InlineHashes {
  const styleOf = readStylesOf(appDir);
  const texts = new Set<string>();
  for (const file of routeTables(appDir)) {
    const sheets = sheetsIn(readFileSync(file, "utf8"));
    if (sheets.length > 0) texts.add(sheets.map((sheet) => styleOf(`/_next/${sheet}`)).join(""));
  }
  if (texts.size === 0) throw new Error(`No route in ${routesDir} names its stylesheets`);
  return { styles: [...texts].map(hashOf).sort(), scripts: inlineScripts.map(hashOf).sort() };
}

function routeTables(appDir: string): readonly string[] {
  const names = readdirSync(path.join(appDir, routesDir), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => path.basename(name) === tableName)
    .map((name) => path.join(appDir, routesDir, name));
}

/** What such a file says of its own route: it is a script that adds to a table, from the route to its parts. */
function sheetsIn(script: string): readonly string[] {
  const world: { readonly __RSC_MANIFEST?: unknown } = {};
  runInNewContext(script, world);
  const [route, manifest] = Object.entries(asRecord(world.__RSC_MANIFEST))[0] ?? [];
  if (route === undefined) return [];
  // A route's own entry comes after the layouts around it, and names their stylesheets with its own.
  const sheets = asRecord(asRecord(manifest)["entryCSSFiles"])[`[project]/app${route}`];
  return Array.isArray(sheets) ? sheets.flatMap(pathOf) : [];
}

function pathOf(sheet: unknown): readonly string[] {
  const { path: file } = asRecord(sheet);
  return typeof file === "string" ? [file] : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** As a policy names it: of the text between the tags, to the letter. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
