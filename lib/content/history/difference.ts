import { diffArrays } from "diff";
import { writeNumber } from "@/lib/core/indonesian";
import type { Segment } from "./word-difference";
import { compareWords, endOf, wordsOf } from "./word-difference";

/** What readers read of one version of an article. */
export interface ReadableText {
  readonly title: string;
  readonly standfirst: string;
  /** Paragraphs, each in one line. */
  readonly body: readonly string[];
}

export type BodyDifference =
  | { readonly kind: "same" }
  /** So little is left that a comparison would say nothing. The numbers are of words, as people write them. */
  | { readonly kind: "rewritten"; readonly wordsBefore: string; readonly wordsAfter: string }
  | {
      readonly kind: "changed";
      /** Paragraphs that changed, and the ends of some before them. */
      readonly blocks: readonly (readonly Segment[])[];
      /** How many more changed than are shown. */
      readonly moreCount: number;
    };

export interface Difference {
  /** Absent for a headline that stayed. */
  readonly title?: readonly Segment[];
  readonly standfirst?: readonly Segment[];
  readonly body: BodyDifference;
}

/** Of more paragraphs than these nobody reads a comparison; the work grows with the square of it. */
const editLimit = 400;
/** A text of which less than this part is left was rewritten, unless it is too short to tell. */
const leastKept = 0.3;
const shortBodyWords = 50;
/** What is shown of one change. A page has several. */
const shownWords = 1200;
/** As many pairs of paragraphs are held against each other; of more, none. */
const pairLimit = 10_000;
/** Two paragraphs with this part of their words in common are one that was changed. */
const leastLikeness = 0.5;

/** Compares two versions word by word. The same two always give the same, however long a machine takes for it. */
export function compareTexts(before: ReadableText, after: ReadableText): Difference {
  return {
    ...(before.title !== after.title && { title: compareLines(before.title, after.title).segments }),
    ...(before.standfirst !== after.standfirst && {
      standfirst: compareLines(before.standfirst, after.standfirst).segments,
    }),
    body: compareBodies(before.body, after.body),
  };
}

interface ComparedBlock {
  readonly segments: readonly Segment[];
  readonly keptCount: number;
  /** Whether a reader sees from the paragraph itself where it stands. */
  readonly isPlaced: boolean;
}

function compareBodies(before: readonly string[], after: readonly string[]): BodyDifference {
  const [wordsBefore, wordsAfter] = [countWords(before), countWords(after)];
  const rewritten: BodyDifference = {
    kind: "rewritten",
    wordsBefore: writeNumber(wordsBefore),
    wordsAfter: writeNumber(wordsAfter),
  };
  const changes = diffArrays([...before], [...after], { maxEditLength: editLimit });
  if (!changes) return rewritten;

  const shown: (readonly Segment[])[] = [];
  let [keptCount, shownCount, changedCount, shownBlockCount] = [0, 0, 0, 0];
  let [removed, added]: [readonly string[], readonly string[]] = [[], []];
  let lastSame: string | undefined;
  const closeHunk = () => {
    const blocks = compareHunk(removed, added);
    changedCount += blocks.length;
    blocks.forEach((block, index) => {
      keptCount += block.keptCount;
      if (shownCount >= shownWords) return;
      if (index === 0 && !block.isPlaced && lastSame !== undefined) shown.push(endOf(lastSame));
      shown.push(block.segments);
      shownBlockCount += 1;
      shownCount += block.segments.reduce((count, segment) => count + countIn(segment), 0);
    });
    [removed, added] = [[], []];
  };
  for (const { added: isAdded, removed: isRemoved, value } of changes) {
    if (isRemoved) removed = value;
    else if (isAdded) added = value;
    else {
      closeHunk();
      keptCount += countWords(value);
      lastSame = value.at(-1);
    }
  }
  closeHunk();

  if (changedCount === 0) return { kind: "same" };
  const shorter = Math.min(wordsBefore, wordsAfter);
  if (shorter >= shortBodyWords && keptCount < leastKept * shorter) return rewritten;
  return { kind: "changed", blocks: shown, moreCount: changedCount - shownBlockCount };
}

/** Paragraphs that took the place of others: those that are still the same one, and what went and came between them. */
function compareHunk(removed: readonly string[], added: readonly string[]): readonly ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  let next = 0;
  const isSmall = removed.length * added.length <= pairLimit;
  const addedCounts = isSmall ? added.map(countEach) : [];
  for (const before of removed) {
    const counts = countEach(before);
    const found = addedCounts.findIndex(
      (others, index) => index >= next && likeness(counts, others) >= leastLikeness,
    );
    if (found < 0) {
      blocks.push({ segments: [{ kind: "removed", words: before }], keptCount: 0, isPlaced: false });
      continue;
    }
    blocks.push(...added.slice(next, found).map(newBlock), compareLines(before, added[found] ?? ""));
    next = found + 1;
  }
  return [...blocks, ...added.slice(next).map(newBlock)];
}

function newBlock(words: string): ComparedBlock {
  return { segments: [{ kind: "added", words }], keptCount: 0, isPlaced: false };
}

function compareLines(before: string, after: string): ComparedBlock {
  const difference = compareWords(before, after);
  if (difference) return { ...difference, isPlaced: true };
  const segments: readonly Segment[] = [
    { kind: "removed", words: before },
    { kind: "added", words: after },
  ];
  return { segments, keptCount: 0, isPlaced: false };
}

function countEach(line: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The part of their words that two paragraphs share, from 0 to 1. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, total] = [0, 0];
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  for (const count of [...a.values(), ...b.values()]) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

function countWords(lines: readonly string[]): number {
  return lines.reduce((count, line) => count + wordsOf(line).length, 0);
}

function countIn(segment: Segment): number {
  return segment.kind === "gap" ? 0 : wordsOf(segment.words).length;
}
