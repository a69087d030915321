import type { SitePath } from "@/lib/site/paths";
import { isArticlePath, isDocumentPath, readSitePath } from "@/lib/site/paths";
import type { Manifest } from "./manifest-text";
import { unsettled } from "./manifest";
import type { Part } from "./merge-parts";

/** A page, by its path, or a file, by its place in the site folder, that a part has and the site has not. */
export interface PartCopy {
  readonly dir: string;
  readonly name: string;
  readonly mark: string;
}

/** What has to be done to make a site folder the whole of its parts. */
export interface MergePlan {
  readonly files: readonly PartCopy[];
  /** Pages that no page of the site links to yet, in groups: what links to a group comes after it. */
  readonly addGroups: readonly (readonly PartCopy[])[];
  readonly change: readonly PartCopy[];
  /** Documents that say something else now; they name new and changed pages and come after both. */
  readonly documents: readonly PartCopy[];
  readonly removePages: readonly string[];
  readonly removeFiles: readonly string[];
  /** How many pages stay as they are, documents not counted. */
  readonly keepCount: number;
  /** Pages that a fault holds as they are, in order. */
  readonly held: readonly string[];
}

/** Decides as a publisher would that had rendered the parts' pages itself. */
export function planMerge(parts: readonly Part[], site: Manifest): MergePlan {
  const held = new Set(parts.flatMap(({ origin }) => origin.held));
  const pages = copiesOf(parts, ({ pages: marks }) => marks);
  const files = copiesOf(parts, ({ files: marks }) => marks);
  const stands = (page: string) => (site.pages.get(page) ?? unsettled) !== unsettled;
  // Of a held page the site itself has the last good version; a part may have an older one.
  const isKept = ({ name, mark }: PartCopy) =>
    site.pages.get(name) === mark || (held.has(name) && stands(name));
  const isDocument = ({ name }: PartCopy) => isDocumentPath(name);
  const isPage = (copy: PartCopy) => !isDocument(copy);
  const begun = pages.filter((page) => !isKept(page));
  const begunPages = begun.filter(isPage);

  const pageNames = new Set(pages.map(({ name }) => name));
  const gonePages = [...site.pages.keys()].filter((page) => !pageNames.has(page) && !held.has(page));
  const fileNames = new Set(files.map(({ name }) => name));
  const goneFiles = [...site.files.keys()].filter((file) => !fileNames.has(file));
  return {
    files: files.filter(({ name, mark }) => site.files.get(name) !== mark),
    addGroups: inGroups(begun.filter(({ name }) => !stands(name))),
    change: begunPages.filter(({ name }) => stands(name)),
    documents: begun.filter((copy) => isDocument(copy) && stands(copy.name)),
    // A page that a fault holds may still link to any list, and show any picture.
    removePages: held.size > 0 ? gonePages.filter(isArticlePath) : gonePages,
    removeFiles: held.size > 0 ? [] : goneFiles,
    keepCount: pages.filter(isPage).length - begunPages.length,
    held: [...held].filter((page) => stands(page) || pageNames.has(page)).sort(),
  };
}

function copiesOf(
  parts: readonly Part[],
  marksOf: (manifest: Manifest) => ReadonlyMap<string, string>,
): readonly PartCopy[] {
  return parts.flatMap(({ dir, manifest }) =>
    [...marksOf(manifest)].map(([name, mark]) => ({ dir, name, mark })),
  );
}

/** Documents come after the pages that they name; their paths are none of a page's. */
const documentGroup = 4;

/** Articles before the lists that link to them, and the front page, where readers come in, at the end. */
const groupOf = {
  media: 0,
  article: 0,
  history: 0,
  topic: 1,
  author: 1,
  day: 1,
  month: 2,
  "content-page": 2,
  section: 2,
  corrections: 2,
  search: 2,
  saved: 2,
  archive: 3,
  front: 5,
} satisfies Record<SitePath["kind"], number>;

function inGroups(pages: readonly PartCopy[]): readonly (readonly PartCopy[])[] {
  const groups: PartCopy[][] = [];
  for (const page of pages) {
    const kind = readSitePath(page.name)?.kind ?? "content-page";
    const group = isDocumentPath(page.name) ? documentGroup : groupOf[kind];
    (groups[group] ??= []).push(page);
  }
  // Leaves out the groups that have no page.
  return groups.flatMap((group) => [group]);
}
