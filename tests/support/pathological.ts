/**
 * Texts of the kinds on which implementations of CommonMark were found to take the square of their length, or worse: each
 * is a seed that is repeated until the text is long.
 */

type Making = (length: number) => string;

/** A seed as often as it fits. */
function repeat(seed: string): Making {
  return (length) => seed.repeat(Math.ceil(length / seed.length));
}

/** Half of it opens, and the other half closes. */
function nest(opening: string, closing: string, middle = "a"): Making {
  return (length) => {
    const count = Math.ceil(length / (opening.length + closing.length));
    return opening.repeat(count) + middle + closing.repeat(count);
  };
}

/** Lines that differ by their number. */
function number(line: (index: number) => string, end = ""): Making {
  return (length) => {
    const lines: string[] = [];
    for (let size = 0, index = 0; size < length; index += 1) {
      const next = line(index);
      size += next.length + 1;
      lines.push(next);
    }
    return `${lines.join("\n")}\n${end}`;
  };
}

/** The one that takes the parser longest for its length. */
export const nestedEmphasis: Making = nest("**a *a ", " a* a**");

export const pathologicalTexts: ReadonlyMap<string, Making> = new Map([
  ["brackets that are never closed", repeat("[")],
  ["brackets in brackets", nest("[", "]")],
  ["brackets that close nothing", repeat("]")],
  ["links that are never finished", repeat("[a](b")],
  ["links whose address is never finished", repeat("[a](<b")],
  ["pictures in pictures", nest("![", "](a.jpg)")],
  ["links that turn into references", repeat("[a][")],
  ["emphasis that is never closed", repeat("*a ")],
  ["emphasis that closes nothing", repeat("a* ")],
  ["emphasis of two kinds in turn", repeat("*a_ ")],
  ["emphasis with a run in the middle", nest("*a ", " a*", "*".repeat(100))],
  ["strong in emphasis in strong", nestedEmphasis],
  ["runs of stars that grow", number((index) => `a${"*".repeat(index % 180)}`)],
  ["strikethrough that is never closed", repeat("~~a ")],
  ["backticks in runs of every length", number((index) => `e${"`".repeat(index)}`)],
  ["backticks that nearly close", repeat("``a` ")],
  ["angle brackets that open", repeat("<")],
  ["tags that are never finished", repeat("<a b='")],
  ["comments that are never closed", repeat("<!-- a -")],
  ["instructions that are never closed", repeat("a <?b ")],
  ["character data that is never closed", repeat("a <![CDATA[ b ")],
  ["entities that are none", repeat("&a")],
  ["entities that go on", repeat("&#x1234567")],
  ["backslashes", repeat("\\")],
  ["quotes within quotes", repeat("> ")],
  ["quotes line by line, deeper each time", number((index) => `${">".repeat(index % 99)} a`)],
  ["lists within lists", number((index) => `${" ".repeat((index % 60) * 2)}- a`)],
  ["list markers on one line", repeat("- ")],
  ["items with nothing in them", repeat("-\n")],
  ["lists that change their marker", repeat("- a\n+ a\n* a\n")],
  ["definitions of references", number((index) => `[a${String(index)}]: b`)],
  ["references to one long address", number(() => "[a]", `\n[a]: /${"b".repeat(60_000)}\n`)],
  ["references that are defined nowhere", number((index) => `[a${String(index)}][b${String(index)}]`)],
  ["footnotes that refer to each other", number((index) => `[^${String(index)}]: [^${String(index + 1)}]`)],
  ["references to one footnote", number(() => "a[^1]", "\n[^1]: b\n")],
  ["a table of many columns", (length) => `${"|a".repeat(length / 4)}\n${"|-".repeat(length / 4)}\n`],
  ["a table of many rows", number(() => "|a|b|")],
  ["rows without a table", repeat("|a\n-|")],
  ["headings under lines", repeat("a\n===\n")],
  ["headings of one name", repeat("## a\n\n")],
  ["addresses to be found", repeat("www.a.")],
  ["mail addresses to be found", repeat("a@")],
  ["directives in directives", nest(":en[", "]")],
  ["attributes of a directive that never end", repeat(":en[a]{b=")],
  ["containers in containers", (length) => number((index) => `${":".repeat(3 + (index % 80))}a`)(length)],
  ["colons", repeat(":")],
  ["spaces at the ends of lines", repeat("a                \n")],
  ["tabs", repeat("\t")],
  ["empty lines in a quote", repeat(">\n")],
  ["fences that are never closed", repeat("~~~\na\n````\n")],
  ["task lists", repeat("- [x] a\n")],
]);
