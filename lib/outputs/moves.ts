import { assertNever } from "@/lib/core/assert-never";
import { writeAddress } from "@/lib/site/addresses";
import type { MoveView, MovesView } from "@/lib/views/documents/moves";

/** The table of addresses that lead on, for its reader; also when it is empty, so that none has to ask whether it is there. */
export function toMovesText({ reader, moves }: MovesView): string {
  switch (reader) {
    case "server":
      return `${JSON.stringify(moves)}\n`;
    case "hosts":
      return toLines(moves.flatMap(toHostLine));
    default:
      return assertNever(reader);
  }
}

function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * A line of `_redirects`, as Cloudflare Pages and Netlify read it: from, to, status. Neither of them documents a status
 * 410, so what is gone has no line: such an address has no file either, and they answer 404.
 */
function toHostLine(move: MoveView): readonly string[] {
  return move.kind === "redirect" ? [`${toHostPath(move.from)} ${move.to} 308`] : [];
}

/** `*` and `:` begin a pattern there; neither has to stand in an address as it is. */
function toHostPath(from: string): string {
  return writeAddress(from).replaceAll("*", "%2A").replaceAll(":", "%3A");
}

/**
 * Lines for `map` in nginx, from a clean address to where it leads, or to `gone` or `withdrawn`.
 *
 * nginx takes no notice of the case of letters in plain names. One with a capital, and one that differs from another by
 * its capitals alone, is therefore given as a pattern: it must not catch the page whose address is the same in small letters.
 */
export function toNginxMoves(moves: readonly MoveView[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { from } of moves) counts.set(lowered(from), (counts.get(lowered(from)) ?? 0) + 1);
  return moves.map((move) => {
    const { from } = move;
    const isPlain = from === lowered(from) && counts.get(from) === 1;
    const name = isPlain ? from : `~^${from.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`;
    const value = move.kind === "redirect" ? move.to : move.kind;
    return `${quote(name)} ${quote(value.replaceAll("$", "%24"))};`;
  });
}

function lowered(from: string): string {
  return from.toLowerCase();
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
