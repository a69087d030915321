import type { Nodes, Root } from "mdast";
import type { Finding, Spot } from "@/lib/core/issue";
import type { WordingRecord } from "../record";
import type { ArticleFields } from "../schema/article-schema";
import type { LocatedData } from "../yaml/read-yaml";
import type { ProseBlock } from "./prose";

/** An article as it lies before the proofreader: nothing in it is at fault. */
export interface ProofSheet {
  readonly fields: ArticleFields;
  readonly data: LocatedData;
  readonly tree: Root;
  /** The line of the file on which the tree begins, counted from 1. */
  readonly firstLine: number;
  /** All running text, from the headline to the last footnote. */
  readonly prose: readonly ProseBlock[];
  readonly wording: readonly WordingRecord[];
}

/** What a rule of advice has to say, and where in the file. */
export interface Note extends Spot {
  readonly finding: Finding;
}

/** An editorial rule about one article. */
export type AdviceRule = (sheet: ProofSheet) => readonly Note[];

/**
 * Where a node of the tree begins in the file.
 *
 * @param parent stands in for a node whose place the parser lost, such as an address that it found at second sight
 */
export function spotOf({ firstLine }: ProofSheet, node: Nodes, parent?: Nodes): Spot {
  const position = node.position ?? parent?.position;
  const { start = { line: 1, column: 1 }, end = start } = position ?? {};
  const spot = { line: start.line + firstLine - 1, column: start.column };
  return end.line === start.line ? { ...spot, length: end.column - start.column } : spot;
}
