/** A content file as it was read: the last time that anything knows there is a disk. */
export interface SourceFile {
  /** Path below the content folder, with `/` on every system. */
  readonly path: string;
  readonly text: string;
}

/** What kind of record a file holds, told from where it lies; `undefined` for a file that is not ours. */
export type SourceKind =
  "article" | "author" | "section" | "page" | "site" | "front" | "redirects" | "wording";

export function kindOfSource(path: string): SourceKind | undefined {
  if (path === "site.yaml") return "site";
  if (path === "front.yaml") return "front";
  if (path === "redirects.yaml") return "redirects";
  if (path === "wording.yaml") return "wording";
  if (!path.endsWith(".md")) return undefined;
  if (path.startsWith("articles/")) return "article";
  const flat = path.split("/").length === 2;
  if (flat && path.startsWith("authors/")) return "author";
  if (flat && path.startsWith("sections/")) return "section";
  if (flat && path.startsWith("pages/")) return "page";
  return undefined;
}

/** The file's name without folders and ending: the slug or id of its record. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|yaml)$/, "");
}
