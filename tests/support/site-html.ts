import { DomUtils, parseDocument } from "htmlparser2";

type Document = ReturnType<typeof parseDocument>;
export type HtmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** A published page, to be asked for its parts. */
export class HtmlPage {
  private readonly document: Document;

  constructor(readonly html: string) {
    this.document = parseDocument(html);
  }

  /** All elements of a name, or those that a condition holds for. */
  elements(name: string, condition: (element: HtmlElement) => boolean = () => true): readonly HtmlElement[] {
    return DomUtils.findAll((element) => element.name === name && condition(element), this.document.children);
  }

  /** The values of an attribute, of whatever element has it. */
  values(attribute: string): readonly string[] {
    return DomUtils.findAll((element) => attribute in element.attribs, this.document.children).map(
      (element) => element.attribs[attribute] ?? "",
    );
  }

  byId(id: string): HtmlElement | undefined {
    return DomUtils.findOne((element) => element.attribs["id"] === id, this.document.children) ?? undefined;
  }

  /** The region with an accessible name that its heading gives it. */
  region(name: string): HtmlElement | undefined {
    return this.elements("section").find((section) => {
      const heading = this.byId(section.attribs["aria-labelledby"] ?? "");
      return heading !== undefined && textOf(heading) === name;
    });
  }

  get text(): string {
    return textOf(...this.elements("body"));
  }
}

export function textOf(...elements: readonly HtmlElement[]): string {
  return DomUtils.innerText([...elements]).trim();
}

export function linksIn(element: HtmlElement): readonly string[] {
  return DomUtils.findAll(({ name }) => name === "a", element.children).map((a) => a.attribs["href"] ?? "");
}

/** The addresses in a `srcset`, without their widths. */
export function addressesInSrcset(srcset: string): readonly string[] {
  return srcset.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
}
