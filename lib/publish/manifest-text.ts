import type { Origin } from "./origin";
import { isOrigin } from "./origin";

/**
 * The record of what stands in a site folder. It lies in that folder, so that the two can't be separated, and is
 * written at the very end of a publish: what it says is there, is there.
 */
export interface Manifest {
  /** How the folder came about; absent while a publish is under way, and after one that was stopped or left pages out. */
  readonly origin?: Origin;
  /** The fingerprint of each page, by path, or one of the two marks in `manifest.ts`. */
  readonly pages: ReadonlyMap<string, string>;
  /** The fingerprint of each file that is copied as it is, by its path in the site folder; or the first of them. */
  readonly files: ReadonlyMap<string, string>;
}

/** What became of some pages and files; `null` for one that is gone, and for the origin of what is not finished. */
export interface ManifestChange {
  readonly origin?: Origin | null;
  readonly pages: Readonly<Record<string, string | null>>;
  readonly files: Readonly<Record<string, string | null>>;
}

/** A manifest as it was read, for its reader to keep up to date. */
export interface WholeManifest {
  readonly origin?: Origin;
  readonly pages: Map<string, string>;
  readonly files: Map<string, string>;
}

/** JSON with a line for each page and file, in the order of their paths. */
export function writeWhole({ origin, pages, files }: Manifest): string {
  const head = JSON.stringify({ origin }, null, 1).slice(0, -1).trimEnd();
  const comma = origin ? "," : "";
  return `${head}${comma}${tableStart("pages")}${writeTable(pages)},${tableStart("files")}${writeTable(files)}\n}\n`;
}

/** @returns `undefined` for a text that is no manifest, or was cut off */
export function parseWhole(text: string): WholeManifest | undefined {
  return parseLines(text) ?? parseJson(text);
}

/** @returns `undefined` for a text that is no change, or was cut off */
export function parseChange(text: string): ManifestChange | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isChange(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const tableNames = ["pages", "files"] as const;
type TableName = (typeof tableNames)[number];
const tableEnd = "\n }";

function tableStart(name: TableName): string {
  return `\n "${name}": {`;
}

function writeTable(table: ReadonlyMap<string, string>): string {
  const lines = [...table.keys()].sort().map((key) => {
    return `\n  ${JSON.stringify(key)}: ${JSON.stringify(table.get(key))}`;
  });
  return lines.length > 0 ? `${lines.join()}${tableEnd}` : "}";
}

/**
 * Reads what `writeWhole` wrote, line by line: of a large archive an object with a name for each page takes JSON's own way
 * several times as long.
 *
 * @returns `undefined` for whatever is not just so, though it may be the same to JSON
 */
function parseLines(text: string): WholeManifest | undefined {
  if (text.includes("\\")) return undefined;
  const tables = { pages: new Map<string, string>(), files: new Map<string, string>() };
  let frame = "";
  let position = 0;
  for (const name of tableNames) {
    const start = text.indexOf(`${tableStart(name)}\n`, position);
    if (start < 0) continue;
    const from = start + tableStart(name).length;
    const to = text.indexOf(tableEnd, from);
    if (to < 0 || !readTable(text.slice(from, to), tables[name])) return undefined;
    frame += `${text.slice(position, from)}}`;
    position = to + tableEnd.length;
  }
  const rest = parseJson(frame + text.slice(position));
  return rest && rest.pages.size + rest.files.size === 0 ? { ...rest, ...tables } : undefined;
}

/** Reads lines, each after an end of line, into a table. */
function readTable(lines: string, table: Map<string, string>): boolean {
  let at = 0;
  for (;;) {
    const keyStart = at + lineStart.length;
    const keyEnd = lines.indexOf('"', keyStart);
    const valueStart = keyEnd + between.length;
    const valueEnd = lines.indexOf('"', valueStart);
    if (!lines.startsWith(lineStart, at) || keyEnd < 0) return false;
    if (!lines.startsWith(between, keyEnd) || valueEnd < 0) return false;
    table.set(lines.slice(keyStart, keyEnd), lines.slice(valueStart, valueEnd));
    at = valueEnd + 1;
    if (at === lines.length) return true;
    if (lines[at] !== ",") return false;
    at += 1;
  }
}

const lineStart = '\n  "';
const between = '": "';

function parseJson(text: string): WholeManifest | undefined {
  const value = parseChange(text);
  if (!value) return undefined;
  const { origin, pages, files } = value;
  return { ...(origin && { origin }), pages: tableOf(pages), files: tableOf(files) };
}

function tableOf(record: Readonly<Record<string, string | null>>): Map<string, string> {
  const table = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) if (value !== null) table.set(key, value);
  return table;
}

function isChange(value: unknown): value is ManifestChange {
  return (
    typeof value === "object" &&
    value !== null &&
    "pages" in value &&
    "files" in value &&
    isTable(value.pages) &&
    isTable(value.files) &&
    (!("origin" in value) || value.origin === null || isOrigin(value.origin))
  );
}

function isTable(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((entry) => entry === null || typeof entry === "string");
}
