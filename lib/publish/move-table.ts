import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readAddress } from "@/lib/site/addresses";
import { serverMovesPath } from "@/lib/site/paths";
import type { MoveView } from "@/lib/views/documents/moves";
import { fileOfPage } from "./site-files";

/**
 * The table of addresses that lead on, as it stands in a site folder. It is looked at whenever it is asked, as the folder
 * may be published into by another process; it is read when it is another file.
 */
export class MoveTable {
  private readonly file: string;
  private stamp = "";
  private moves: ReadonlyMap<string, MoveView> = new Map();

  constructor(siteDir: string) {
    this.file = path.join(siteDir, fileOfPage(serverMovesPath));
  }

  /** @param pathname as it was asked for; `undefined` for an address that leads nowhere else */
  find(pathname: string): MoveView | undefined {
    this.refresh();
    const address = readAddress(pathname);
    return address === undefined ? undefined : this.moves.get(address);
  }

  private refresh(): void {
    const stat = statSync(this.file, { throwIfNoEntry: false });
    const stamp = stat ? [stat.ino, stat.size, stat.mtimeMs].join() : "";
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.moves = new Map(readMoves(this.file).map((move) => [move.from, move]));
  }
}

/** @returns none where there is no table, or none that can be read: then no address leads on, and pages are served */
function readMoves(file: string): readonly MoveView[] {
  try {
    const moves: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(moves) ? moves.filter(isMove) : [];
  } catch {
    return [];
  }
}

function isMove(value: unknown): value is MoveView {
  if (typeof value !== "object" || value === null) return false;
  const { kind, from, to }: { kind?: unknown; from?: unknown; to?: unknown } = value;
  if (typeof from !== "string") return false;
  return kind === "redirect" ? typeof to === "string" : kind === "gone" || kind === "withdrawn";
}
