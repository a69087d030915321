import stringWidth from "string-width";

/** A line of a file with a mark below the words that are meant. */
export interface CodeFrame {
  readonly source: string;
  readonly mark: string;
}

export interface FrameRequest {
  readonly line: string;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** How many units are meant; where it is none, one letter is marked. */
  readonly length: number;
  /** How many columns of the terminal there are for it. */
  readonly width: number;
}

/** A letter as people count them, with the room that it takes in a terminal. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
}

const tabWidth = 4;
const cut = "…";
/** How much of what comes before the mark is shown of a line that is too long. */
const leadShare = 1 / 3;
/** In UTF-16 units; more than any terminal is wide. */
const farLimit = 2000;

/**
 * Cuts a line to the width of a terminal around what is meant, and puts a mark below that.
 *
 * Wide letters and emoji take two columns and are marked by two signs, tabs are spaces up to the next stop, and what a
 * terminal would obey rather than show becomes a sign.
 *
 * @example
 * codeFrame({ line: "title: Peringkat #1", column: 18, length: 2, width: 80 });
 * //=> { source: "title: Peringkat #1", mark: "                 ^^" }
 */
export function codeFrame(request: FrameRequest): CodeFrame {
  const { line, column, length, width } = nearby(request);
  const cells = cellsOf(line);
  const isBefore = ({ start }: Cell) => start < column - 1;
  const isMarked = ({ start, text }: Cell) =>
    start + text.length > column - 1 && start < column - 1 + Math.max(1, length);
  const first = cells.findIndex((cell) => !isBefore(cell) || isMarked(cell));
  const from = first < 0 ? cells.length : first;
  const [begin, end] = windowAround(cells, from, width);
  const shown = cells.slice(begin, end);
  const marked = shown.filter(isMarked);
  const lead = (begin > 0 ? 1 : 0) + widthOf(cells.slice(begin, Math.min(from, end)));
  return {
    source: `${begin > 0 ? cut : ""}${shown.map(visible).join("")}${end < cells.length ? cut : ""}`,
    mark: `${" ".repeat(lead)}${"^".repeat(Math.max(1, widthOf(marked)))}`,
  };
}

/** Of a line that goes on for pages only what can be shown is taken apart. */
function nearby(request: FrameRequest): FrameRequest {
  const { line, column } = request;
  if (line.length <= farLimit) return request;
  const from = Math.max(0, column - 1 - farLimit / 2);
  const shown = line.slice(from, from + farLimit);
  return from === 0
    ? { ...request, line: shown }
    : { ...request, line: `${cut}${shown}`, column: column - from + cut.length };
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment: text, index: start } of new Intl.Segmenter("id").segment(line)) {
    const width = text === "\t" ? tabWidth - (column % tabWidth) : Math.max(1, stringWidth(text));
    cells.push({ text, width, start });
    column += width;
  }
  return cells;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The part of the cells that fits, the first one that is meant near its beginning. */
function windowAround(
  cells: readonly Cell[],
  from: number,
  width: number,
): readonly [begin: number, end: number] {
  if (widthOf(cells) <= width) return [0, cells.length];
  const room = Math.max(1, width - 2 * cut.length);
  let begin = from;
  for (let left = Math.floor(room * leadShare); begin > 0; begin -= 1) {
    left -= cells[begin - 1]?.width ?? 0;
    if (left < 0) break;
  }
  let end = begin;
  for (let left = room; end < cells.length; end += 1) {
    left -= cells[end]?.width ?? 0;
    if (left < 0) break;
  }
  return [begin, end];
}

function visible({ text, width }: Cell): string {
  if (text === "\t") return " ".repeat(width);
  const plain = withoutControls(text);
  return stringWidth(plain) === 0 ? " ".repeat(width) : plain;
}

/** Control characters, and those that turn the direction of writing, as a sign: a text must not command a terminal. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
