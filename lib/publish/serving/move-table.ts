import path from "node:path";
import { readAddress } from "@/lib/site/addresses";
import { serverMovesPath } from "@/lib/site/paths";
import type { MoveView } from "@/lib/views/documents/moves";
import { fileOfPage } from "../site-files";
import { WatchedFile } from "./watched-file";

/** The table of addresses that lead on, as it stands in a site folder. */
export class MoveTable {
  private readonly file: WatchedFile<ReadonlyMap<string, MoveView>>;

  constructor(siteDir: string) {
    this.file = new WatchedFile(path.join(siteDir, fileOfPage(serverMovesPath)), toTable);
  }

  /** @param pathname as it was asked for; `undefined` for an address that leads nowhere else */
  find(pathname: string): MoveView | undefined {
    const moves = this.file.current();
    if (moves.size === 0) return undefined;
    const address = readAddress(pathname);
    return address === undefined ? undefined : moves.get(address);
  }
}

/** Where there is no table, or none that can be read, no address leads on, and pages are served. */
function toTable(json: unknown): ReadonlyMap<string, MoveView> {
  const moves = Array.isArray(json) ? json.filter(isMove) : [];
  return new Map(moves.map((move) => [move.from, move]));
}

function isMove(value: unknown): value is MoveView {
  if (typeof value !== "object" || value === null) return false;
  const { kind, from, to }: { kind?: unknown; from?: unknown; to?: unknown } = value;
  if (typeof from !== "string") return false;
  return kind === "redirect" ? typeof to === "string" : kind === "gone" || kind === "withdrawn";
}
