import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Where a compiled app names classes: in stylesheets, in the code that renders, and in the pages that Next made itself. */
const places = [".next/static", ".next/server"];
const namingFiles = /\.(?:css|js|html|rsc|json)$/;

/**
 * Gives the classes of CSS modules names of one or two letters, in the compiled app.
 *
 * Next's own names, such as `ABJYlW_header`, have a hash in them, which no compression makes small: on the page of an
 * article they are a thirtieth of all that a reader loads. Turbopack has no setting for them. Here they are changed once,
 * where they were compiled, so that rendering a page has nothing to do with it. The same code gets the same names.
 */
export function shortenClassNames(appDir: string): void {
  const files = places.flatMap((place) => filesBelow(path.join(appDir, place)));
  const sheets = files.filter((file) => file.endsWith(".css")).map((file) => readFileSync(file, "utf8"));
  const names = shortNames(sheets);
  if (names.size === 0) return;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const shortened = withShortNames(text, names);
    if (shortened !== text) writeFileSync(file, shortened);
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => namingFiles.test(name))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Compilers join hash and name with an underscore; names that are written down anywhere in our styles have none. */
const className = /\.(-?[_a-zA-Z][\w-]*)/g;
const isCompiled = (name: string) => name.includes("_");

/**
 * A short name for each compiled one. Those of the most stylesheets get the shortest; what is named in a stylesheet as it
 * was written keeps its name to itself.
 *
 * @example
 * shortNames([".x1_card{} .tabel{}", ".x1_card{} .y2_nav{}"]);
 * //=> new Map([["x1_card", "a"], ["y2_nav", "b"]])
 */
export function shortNames(sheets: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const sheet of sheets) {
    const found = new Set(Array.from(sheet.matchAll(className), ([, name = ""]) => name));
    for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const compiled = [...counts].filter(([name]) => isCompiled(name));
  const order = compiled.sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  const free = freeNames(new Set(counts.keys()));
  return new Map(order.map(([name]) => [name, free.next().value]));
}

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** One letter each, then two, and so on, without end. */
function* freeNames(taken: ReadonlySet<string>): Generator<string, never> {
  let stems = [""];
  for (;;) {
    const names = stems.flatMap((stem) => letters.map((letter) => stem + letter));
    for (const name of names) if (!taken.has(name)) yield name;
    stems = names;
  }
}

const word = /[\w-]+/g;

/** A text with the short names in it, wherever one of the long ones stands as a whole word. */
export function withShortNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(word, (found) => names.get(found) ?? found);
}
