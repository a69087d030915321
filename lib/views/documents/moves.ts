import type { Catalogue } from "@/lib/content/catalogue";
import type { Move } from "@/lib/content/newsroom";

/** Who reads the table of addresses that lead on: our own server, or static hosts; nginx has it in its own file. */
export type MovesReader = "server" | "hosts";

/** What an old address answers. */
export type MoveView =
  | { readonly kind: "redirect"; readonly from: string; readonly to: string }
  | { readonly kind: "gone" | "withdrawn"; readonly from: string };

/** All addresses that lead on, or that are gone. */
export interface MovesView {
  readonly kind: "moves";
  readonly reader: MovesReader;
  readonly moves: readonly MoveView[];
}

export function toMovesView({ moves }: Catalogue, reader: MovesReader): MovesView {
  return { kind: "moves", reader, moves: moves.map(toMoveView) };
}

function toMoveView({ from, to }: Move): MoveView {
  switch (to.kind) {
    case "path":
      return { kind: "redirect", from, to: to.path };
    case "url":
      return { kind: "redirect", from, to: to.url };
    case "gone":
    case "withdrawn":
      return { kind: to.kind, from };
  }
}
