import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Catalogue } from "@/lib/content/catalogue";
import { stemOf } from "@/lib/content/source-file";
import type { ArticleSlug } from "@/lib/core/ids";
import { readAddress } from "@/lib/site/addresses";
import { articlePath } from "@/lib/site/paths";

/** What is known of a newsroom when an article is begun. */
export interface Desk {
  readonly catalogue: Catalogue;
  readonly nowMs: number;
  /** Who sits at the machine, as git knows them. */
  readonly userName: string | undefined;
  /** Article files as they are, also those that are at fault. */
  readonly articleFiles: readonly string[];
}

/** @returns paths below the content folder; none while there is no folder of articles */
export async function listArticleFiles(contentDir: string): Promise<readonly string[]> {
  const folder = path.join(contentDir, "articles");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => path.relative(contentDir, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/**
 * Whose a slug is: an article's file, in whatever case its name is written (some disks know no difference), or an address
 * that once led to another page.
 *
 * @returns `undefined` for one that is free
 */
export function holderOfSlug(slug: ArticleSlug, { catalogue, articleFiles }: Desk): string | undefined {
  const file = articleFiles.find((name) => stemOf(name).toLowerCase() === slug);
  if (file !== undefined) return `berkas ${file}`;
  const address = articlePath(slug);
  const hidden = [...catalogue.unpublished, ...catalogue.withdrawn].flatMap(({ aliases }) => aliases);
  const old = [...catalogue.moves.map(({ from }) => from), ...hidden.map(readAddress)];
  return old.includes(address) ? `alamat lama ${address}` : undefined;
}
