import { Parser } from "htmlparser2";

/** Gives the text of a stylesheet that a page asks for by its address. */
export type StyleReader = (href: string) => string;

/** Stands in a page for its text, which would take longer through Next's renderer than all the rest of the page. */
export const textMark = "<!--teks-->";

/**
 * Takes out of a rendered page what its reader does not need, and puts its styles and its text in.
 *
 * No page has client components, so Next's scripts, the data for them and their preloads go, with the comments and empty
 * boundaries that React leaves for hydration. Stylesheets become inline styles: Next can do that itself, but then sends
 * them through its renderer for each page, which takes longer than the page. The HTML is read with a real tokenizer and
 * everything else stays as it is, byte for byte.
 *
 * @param text the HTML that belongs where the page has `textMark`; absent for a page that shows no text
 * @param headEnd goes at the end of the head, as it is
 * @throws UnfinishedPage when something is left that only a script could put in its place, or the text has no place
 */
export function finishPage(html: string, styleOf: StyleReader, text?: string, headEnd = ""): string {
  const cuts = findCuts(html, styleOf, text, headEnd);
  let finished = "";
  let position = 0;
  for (const { from, to, instead } of cuts) {
    finished += html.slice(position, from) + instead;
    position = to;
  }
  return finished + html.slice(position);
}

/** React sent part of the page for a script to move into place, a file of Next's is still asked for, or its text is missing. */
export class UnfinishedPage extends Error {
  override readonly name = "UnfinishedPage";

  constructor(
    reason = "The page can't be shown without Next's scripts; is there a client component or a Suspense boundary?",
  ) {
    super(reason);
  }
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

interface OpenElement {
  readonly name: string;
  readonly from: number;
  readonly isUnwanted: boolean;
  /** Whether anything but space stood in it so far. */
  isEmpty: boolean;
}

function findCuts(
  html: string,
  styleOf: StyleReader,
  text: string | undefined,
  headEnd: string,
): readonly Cut[] {
  const cuts: Cut[] = [];
  const styles: string[] = [];
  let stylesCut: Cut | undefined;
  let textCount = 0;
  const open: OpenElement[] = [];
  const fill = () => {
    for (const element of open) element.isEmpty = false;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const isUnwanted = isUnwantedElement(name, attributes);
      if (isStylesheet(name, attributes)) {
        const css = styleOf(attributes["href"] ?? "");
        if (fileBesideStyles.test(css)) throw new UnfinishedPage();
        styles.push(css);
        stylesCut ??= { from: parser.startIndex, to: parser.endIndex + 1, instead: "" };
        cuts.push({ from: parser.startIndex, to: parser.endIndex + 1, instead: "" });
      } else if (!isUnwanted && needsScript(name, attributes)) {
        throw new UnfinishedPage();
      }
      if (!isUnwanted && !isBoundary(name, attributes)) fill();
      open.push({ name, from: parser.startIndex, isUnwanted, isEmpty: true });
    },
    ontext(text) {
      if (text.trim() !== "" && open.at(-1)?.isUnwanted !== true) fill();
    },
    onclosetag(name) {
      const element = open.pop();
      if (element?.name !== name) return;
      if (name === "head") cuts.push({ from: parser.startIndex, to: parser.startIndex, instead: headEnd });
      const isEmptyBoundary =
        name === "div" && element.isEmpty && html.startsWith('<div hidden="">', element.from);
      if (element.isUnwanted || isEmptyBoundary) {
        const to = parser.endIndex + 1;
        // What was cut inside is cut with it.
        while ((cuts.at(-1)?.from ?? -1) >= element.from) cuts.pop();
        cuts.push({ from: element.from, to, instead: "" });
      }
    },
    oncomment() {
      const [from, to] = [parser.startIndex, parser.endIndex + 1];
      const isText = html.startsWith(textMark, from);
      if (isText) textCount += 1;
      cuts.push({ from, to, instead: isText ? (text ?? "") : "" });
    },
  });
  parser.write(html);
  parser.end();
  const wantedCount = text === undefined ? 0 : 1;
  if (textCount !== wantedCount)
    throw new UnfinishedPage(
      `The page has ${String(textCount)} places for a text, and ${String(wantedCount)} texts`,
    );
  // One element for all, in their order, where the first one stood.
  const joined = cuts.map((cut) =>
    cut.from === stylesCut?.from ? { ...cut, instead: `<style>${styles.join("")}</style>` } : cut,
  );
  return joined.sort((a, b) => a.from - b.from);
}

function isUnwantedElement(name: string, attributes: Readonly<Record<string, string>>): boolean {
  switch (name) {
    case "script":
      // Ours are data (JSON-LD) or files of `public/enhance/`; everything else is Next's.
      return attributes["type"] !== "application/ld+json" && !attributes["src"]?.startsWith("/enhance/");
    case "link":
      // React names a picture here or in a header of the answer, as the time that the page took has it; the same content
      // must give the same page, and the picture's own element says as much.
      if (attributes["rel"] === "preload" && attributes["as"] === "image") return true;
      return !isStylesheet(name, attributes) && attributes["href"]?.startsWith("/_next/") === true;
    case "meta":
      return attributes["name"] === "next-size-adjust";
    default:
      return false;
  }
}

function isStylesheet(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === "link" && attributes["rel"] === "stylesheet";
}

/** A file that a stylesheet has beside it in the compiled app, where no reader can get it. */
const fileBesideStyles = /url\(\s*["']?(?:\/_next\/|\.)/;

/** A boundary that was streamed, an error page that the browser would have to draw, or a file of Next's. */
function needsScript(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const { id = "", src = "", href = "", srcset = "" } = attributes;
  if (name === "template" && /^[BP]:/.test(id)) return true;
  if (name === "div" && "hidden" in attributes && id.startsWith("S:")) return true;
  if (name === "html" && id === "__next_error__") return true;
  return src.startsWith("/_next/") || href.startsWith("/_next/") || /(?:^|,)\s*\/_next\//.test(srcset);
}

function isBoundary(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === "div" && "hidden" in attributes;
}
