import { spread } from "@/lib/core/spread";
import { nameOfPictureAt } from "@/lib/site/picture-paths";

/** A part of the work of publishing: the second of eight is `{ number: 2, count: 8 }`. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** A site that was not built in parts. */
export const wholeSite: Shard = { number: 1, count: 1 };

/** @example formatShard({ number: 2, count: 8 }); //=> "2/8" */
export function formatShard({ number, count }: Shard): string {
  return `${String(number)}/${String(count)}`;
}

/** @returns `undefined` unless the text is such as `2/8` */
export function parseShard(text: string): Shard | undefined {
  const [, number = "", count = ""] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { number: Number(number), count: Number(count) };
  return count !== "" && shard.number <= shard.count ? shard : undefined;
}

/**
 * Whether a page or file belongs to a shard. By its path alone, so that every machine decides the same. All files of a
 * picture go together, as it is decoded once for them.
 */
export function isInShard({ number, count }: Shard, path: string): boolean {
  return spread(nameOfPictureAt(path) ?? path, count) === number - 1;
}
