import type { Finding } from "@/lib/core/issue";
import type { Note } from "./proof-sheet";
import type { ProseBlock } from "./prose";
import { spotIn } from "./prose";

/**
 * Notes on what a pattern finds in running text, at the very place.
 *
 * @param pattern with the flag `g`
 * @param judge what to say of a hit; nothing when it is right as it stands
 */
export function noteHits(
  prose: readonly ProseBlock[],
  pattern: RegExp,
  judge: (hit: RegExpExecArray, block: ProseBlock) => Finding | undefined,
): readonly Note[] {
  return prose.flatMap((block) =>
    [...block.text.matchAll(pattern)].flatMap((hit) => {
      const finding = judge(hit, block);
      const [line = ""] = hit[0].split("\n", 1);
      return finding ? [{ ...spotIn(block, hit.index), length: line.length, finding }] : [];
    }),
  );
}
