import { escapeUTF8 } from "entities";
import { Parser } from "htmlparser2";
import type { PreviewMark } from "@/lib/views/preview/marks";

/** What a preview adds to a page of the site; finished HTML, but for the marks. */
export interface Decoration {
  /** Before the page's own title, in the browser's tab. */
  readonly titleStart: string;
  readonly head: string;
  /** At the end of the page, so that its own first link stays the first; styles put it at the top. */
  readonly bar: string;
  /** In front of links, by where they lead. */
  readonly marks: ReadonlyMap<string, PreviewMark>;
}

/** No preview is for a search engine, should one ever find it. */
const robots = '<meta name="robots" content="noindex, nofollow"/>';

interface Addition {
  readonly at: number;
  /** Where what it takes the place of ends; the same as `at` where it only adds. */
  readonly until: number;
  readonly html: string;
}

/**
 * A page as a preview shows it. Everything is added to the finished page, and only its word to search engines is replaced:
 * so no template knows of previews, and what editors see is to the byte what readers will get.
 */
export function decorate(html: string, { titleStart, head, bar, marks }: Decoration): string {
  const additions: Addition[] = [];
  const add = (at: number, text: string, until = at) => {
    additions.push({ at, until, html: text });
  };
  let isInHead = false;
  let hasRobots = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const end = parser.endIndex + 1;
      if (name === "head") isInHead = true;
      if (name === "title" && isInHead) add(end, escapeUTF8(titleStart));
      if (name === "meta" && attributes["name"] === "robots") {
        add(parser.startIndex, hasRobots ? "" : robots, end);
        hasRobots = true;
      }
      const mark = name === "a" ? marks.get(pathOf(attributes["href"] ?? "")) : undefined;
      if (mark) add(end, toMarkHtml(mark));
    },
    onclosetag(name) {
      if (name === "body") add(parser.startIndex, bar);
      if (name !== "head") return;
      isInHead = false;
      add(parser.startIndex, hasRobots ? head : robots + head);
    },
  });
  parser.write(html);
  parser.end();

  let decorated = "";
  let position = 0;
  for (const { at, until, html: text } of additions) {
    decorated += html.slice(position, at) + text;
    position = until;
  }
  return decorated + html.slice(position);
}

function pathOf(href: string): string {
  return href.replace(/[?#].*$/, "");
}

function toMarkHtml({ state, label }: PreviewMark): string {
  return `<b class="pratinjau-tanda" data-state="${state}">${escapeUTF8(label)}</b> `;
}
