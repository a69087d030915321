import type { CustomRecord } from "pagefind";
import { close, createIndex } from "pagefind";

import { keysMark } from "./search-words";

/** A file of a bundle, by its place in the bundle's folder. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All our texts are read by the rules of one language, words of others among them. */
const language = "id";

/** What reads bundles, in the browser; Pagefind puts a copy into each. */
const engineFiles: ReadonlySet<string> = new Set(["pagefind.js", `wasm.${language}.pagefind`]);
/** What only an index has. */
const indexFile = /^(?:pagefind-entry\.json|.*\.pf_(?:meta|index|filter|fragment))$/;

/** Pagefind could not do what it was asked. */
export class IndexFailed extends Error {
  override readonly name = "IndexFailed";
}

/** An index of some records. The same records give the same files. */
export async function indexRecords(
  records: readonly Omit<CustomRecord, "language">[],
): Promise<readonly BundleFile[]> {
  return (await bundleOf(records)).filter(({ path }) => indexFile.test(path));
}

/**
 * The engine, which is loaded once and reads any number of indexes. It wants one of its own to begin with, and that has a
 * single word, which no reader types.
 */
export async function makeEngine(): Promise<readonly BundleFile[]> {
  const files = await bundleOf([{ url: "/", content: keysMark }]);
  return files.filter(({ path }) => engineFiles.has(path) || indexFile.test(path));
}

/** Ends the program behind all this. */
export async function closePagefind(): Promise<void> {
  await close();
}

async function bundleOf(records: readonly Omit<CustomRecord, "language">[]): Promise<readonly BundleFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new IndexFailed(errors.join("; "));
  for (const record of records) {
    const { errors: faults } = await index.addCustomRecord({ ...record, language });
    if (faults.length > 0) throw new IndexFailed(`${record.url}: ${faults.join("; ")}`);
  }
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new IndexFailed(faults.join("; "));
  await index.deleteIndex();
  return files
    .map(({ path, content }) => ({ path, bytes: content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
