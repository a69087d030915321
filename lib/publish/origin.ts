import { createHash } from "node:crypto";
import type { Edition } from "@/lib/articles";
import type { Catalogue } from "@/lib/content/catalogue";
import type { Shard } from "./shard";
import { formatShard, wholeSite } from "./shard";

/** How a finished site folder came about: what a merge has to know of its parts. */
export interface Origin {
  /** Which part of the site it is, such as `2/8`; the whole is `1/1`. */
  readonly shard: string;
  /** The name of the app's code. */
  readonly code: string;
  /** The name of the content. Of a part only, where it is worth reading all of it. */
  readonly content?: string;
  /** Pages that a fault held as they were, in order; of a part also those that it does not have. */
  readonly held: readonly string[];
}

/**
 * What a publisher notes when it is done. What was never published is named in no site folder, not even here; a part is
 * none yet, and the site that it is merged into may have the page.
 */
export function originOf(
  { catalogue, heldPaths }: Pick<Edition, "catalogue" | "heldPaths">,
  code: string,
  published: ReadonlyMap<string, string>,
  shard: Shard = wholeSite,
): Origin {
  const held = [...heldPaths].filter((page) => shard.count > 1 || published.has(page));
  return {
    shard: formatShard(shard),
    code,
    ...(shard.count > 1 && { content: nameOfContent(catalogue) }),
    held: held.sort(),
  };
}

/** A short text that differs between two states of the content, on whatever machine each was read. */
function nameOfContent(catalogue: Catalogue): string {
  const { site, front, moves, histories, published, withdrawn, sections, authors, pages } = catalogue;
  const hash = createHash("sha256").update(JSON.stringify({ site, front, moves, histories: [...histories] }));
  for (const records of [published, withdrawn, sections.values(), authors.values(), pages.values()]) {
    hash.update("\n");
    for (const record of records) hash.update(JSON.stringify(record));
  }
  return hash.digest("base64url").slice(0, 22);
}

export function isSameOrigin(a: Origin | undefined, b: Origin | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether what was read from a manifest is an origin. */
export function isOrigin(value: unknown): value is Origin {
  return (
    typeof value === "object" &&
    value !== null &&
    "shard" in value &&
    typeof value.shard === "string" &&
    "code" in value &&
    typeof value.code === "string" &&
    (!("content" in value) || typeof value.content === "string") &&
    "held" in value &&
    Array.isArray(value.held) &&
    value.held.every((page) => typeof page === "string")
  );
}
