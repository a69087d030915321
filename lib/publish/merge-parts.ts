import path from "node:path";
import type { Manifest } from "./manifest-text";
import { ManifestFile, beingChanged, unsettled } from "./manifest";
import type { Origin } from "./origin";
import type { Shard } from "./shard";
import { formatShard, isInShard, parseShard } from "./shard";

/** A site folder that was built as a shard, as its manifest tells of it. */
export interface Part {
  readonly dir: string;
  readonly shard: Shard;
  readonly origin: Origin;
  readonly manifest: Manifest;
}

/** Why parts can't be joined. Nothing is written then. */
export type MergeFault =
  | { readonly kind: "no-site"; readonly dir: string }
  | { readonly kind: "target"; readonly dir: string }
  | { readonly kind: "unfinished"; readonly dir: string; readonly page?: string }
  | { readonly kind: "not-in-shard"; readonly dir: string; readonly shard: string; readonly path: string }
  | { readonly kind: "twice"; readonly shard: string; readonly dirs: readonly [string, string] }
  | { readonly kind: "other-count"; readonly shards: readonly [string, string] }
  | { readonly kind: "missing"; readonly shards: readonly string[] }
  | { readonly kind: "other-code" | "other-content"; readonly dirs: readonly [string, string] }
  | { readonly kind: "file-gone"; readonly dir: string; readonly file: string };

export class MergeRefused extends Error {
  override readonly name = "MergeRefused";

  constructor(readonly fault: MergeFault) {
    super(`The parts can't be joined: ${JSON.stringify(fault)}`);
  }
}

/**
 * Reads site folders that are to be joined, in the order of their shards.
 *
 * @throws MergeRefused unless they are all the shards of one site, each finished, of the same code and content
 */
export async function readParts(dirs: readonly string[], siteDir: string): Promise<readonly Part[]> {
  const target = dirs.find((dir) => path.resolve(dir) === path.resolve(siteDir));
  if (target !== undefined) throw new MergeRefused({ kind: "target", dir: target });
  const parts = await Promise.all(dirs.map(readPart));
  const fault = findFault(parts);
  if (fault) throw new MergeRefused(fault);
  return parts.sort((a, b) => a.shard.number - b.shard.number);
}

async function readPart(dir: string): Promise<Part> {
  const manifest = (await ManifestFile.read(dir)).now;
  const { origin, pages, files } = manifest;
  const shard = origin && parseShard(origin.shard);
  if (!origin || !shard) {
    throw new MergeRefused({ kind: pages.size + files.size > 0 ? "unfinished" : "no-site", dir });
  }
  for (const [page, mark] of [...pages, ...[...files].map(([file, mark]) => [`/${file}`, mark] as const)]) {
    if (mark === unsettled || mark === beingChanged) {
      throw new MergeRefused({ kind: "unfinished", dir, page });
    }
    if (!isInShard(shard, page)) {
      throw new MergeRefused({ kind: "not-in-shard", dir, shard: origin.shard, path: page });
    }
  }
  return { dir, shard, origin, manifest };
}

/** What keeps finished parts from being the whole of one site; `undefined` when nothing does. */
function findFault(parts: readonly Part[]): MergeFault | undefined {
  const [first, ...others] = parts;
  if (!first) return { kind: "missing", shards: [] };
  const { count } = first.shard;
  const byNumber = new Map<number, Part>();
  for (const part of parts) {
    if (part.shard.count !== count) {
      return { kind: "other-count", shards: [first.origin.shard, part.origin.shard] };
    }
    const same = byNumber.get(part.shard.number);
    if (same) return { kind: "twice", shard: part.origin.shard, dirs: [same.dir, part.dir] };
    byNumber.set(part.shard.number, part);
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  if (missing.length > 0) {
    return { kind: "missing", shards: missing.map((number) => formatShard({ number, count })) };
  }
  const stranger = others.find(({ origin }) => origin.code !== first.origin.code);
  if (stranger) return { kind: "other-code", dirs: [first.dir, stranger.dir] };
  const odd = others.find(({ origin }) => origin.content !== first.origin.content);
  return odd && { kind: "other-content", dirs: [first.dir, odd.dir] };
}
