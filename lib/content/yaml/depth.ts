import { dataDepthLimit } from "../limits";

/** That many opened and none closed in between: far more than is ever meant. */
const brackets = new RegExp(`(?:[[{][^[\\]{}]*){${String(dataDepthLimit)}}`);
const hyphens = new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${String(dataDepthLimit)}}`, "m");
const margins = /^[ \t]*(?=[^\s])/gm;

/**
 * Whether data lies within data more deeply than the parser, which goes down by calling itself, should be made to follow.
 * Told from the text: brackets and hyphens one after the other, or that many different margins.
 */
export function isTooDeep(text: string): boolean {
  return brackets.test(text) || hyphens.test(text) || marginCount(text) > dataDepthLimit;
}

function marginCount(text: string): number {
  return new Set(text.match(margins)).size;
}
