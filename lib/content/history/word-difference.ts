import { diffArrays } from "diff";

/** A run of words, and whether both texts have it; a gap stands for words that both have and nobody needs to see. */
export type Segment =
  { readonly kind: "added" | "removed" | "same"; readonly words: string } | { readonly kind: "gap" };

export interface WordDifference {
  readonly segments: readonly Segment[];
  /** How many words both texts have in common. */
  readonly keptCount: number;
}

/** Words that stand at one place in one text, in the other, or in both; "both" has the same words twice. */
interface Run {
  readonly isSame: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The work grows with the square of it. More than this is hardly the same paragraph any more. */
const editLimit = 200;
/** A few words that stayed between others that did not are easier to read as part of the change. */
const shortestSame = 3;
/** Two texts that share less than this part of the shorter one are better shown one after the other. */
const leastKept = 0.4;
/** Of a longer run of unchanged words, so many are shown beside a change. */
const longestSame = 30;
const contextWordCount = 12;

export function wordsOf(line: string): readonly string[] {
  return line === "" ? [] : line.split(" ");
}

/** @returns `undefined` for two lines that have so little in common that nobody could follow */
export function compareWords(before: string, after: string): WordDifference | undefined {
  const [words, newWords] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays([...words], [...newWords], { maxEditLength: editLimit });
  if (!changes) return undefined;
  const runs = joinRuns(
    changes.map(({ added, removed, value }) => ({
      isSame: !added && !removed,
      before: added ? [] : value,
      after: removed ? [] : value,
    })),
  );
  const keptCount = runs.reduce((count, { isSame, before: kept }) => count + (isSame ? kept.length : 0), 0);
  if (keptCount < leastKept * Math.min(words.length, newWords.length)) return undefined;
  const segments = runs.flatMap((run, index) => toSegments(run, index > 0, index < runs.length - 1));
  return { segments, keptCount };
}

/** The end of an unchanged line, for a reader to see where the next one stands. */
export function endOf(line: string): readonly Segment[] {
  const words = wordsOf(line);
  return words.length <= contextWordCount
    ? [same(words)]
    : [{ kind: "gap" }, same(words.slice(-contextWordCount))];
}

/** Makes one run of neighbours that belong together. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const isInside = index > 0 && index < runs.length - 1;
    const isSame = run.isSame && !(isInside && run.before.length < shortestSame);
    const last = joined.at(-1);
    if (!last || last.isSame || isSame) joined.push({ ...run, isSame });
    else {
      const before = [...last.before, ...run.before];
      joined.splice(-1, 1, { isSame: false, before, after: [...last.after, ...run.after] });
    }
  });
  return joined;
}

function toSegments(
  { isSame, before, after }: Run,
  isAfterChange: boolean,
  isBeforeChange: boolean,
): readonly Segment[] {
  if (!isSame) {
    return [
      ...(before.length > 0 ? [{ kind: "removed", words: before.join(" ") } as const] : []),
      ...(after.length > 0 ? [{ kind: "added", words: after.join(" ") } as const] : []),
    ];
  }
  if (before.length <= longestSame) return [same(before)];
  return [
    ...(isAfterChange ? [same(before.slice(0, contextWordCount))] : []),
    { kind: "gap" },
    ...(isBeforeChange ? [same(before.slice(-contextWordCount))] : []),
  ];
}

function same(words: readonly string[]): Segment {
  return { kind: "same", words: words.join(" ") };
}
