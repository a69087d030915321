import type { Definition, Image, Link, Nodes } from "mdast";
import type { LeafDirective, TextDirective } from "mdast-util-directive";
import type { Spot } from "@/lib/core/issue";

export interface BodyText {
  /** The line of the file on which the body begins, counted from 1. */
  readonly firstLine: number;
  readonly markdown: string;
}

/** Says where in the file the parts of a body stand, to the word. */
export class BodySpots {
  constructor(private readonly body: BodyText) {}

  /** The first line of a node. */
  of(node: Nodes): Spot {
    const [start, end] = rangeOf(node);
    return this.between(node, start, end);
  }

  /** A line of the body; for what keeps it from becoming a tree. */
  line(offset: number): Spot {
    const { firstLine, markdown } = this.body;
    const line = markdown.slice(0, offset).split("\n").length;
    const [written = ""] = markdown.slice(markdown.lastIndexOf("\n", offset - 1) + 1).split(/[\r\n]/, 1);
    return { line: firstLine + line - 1, column: 1, ...(written !== "" && { length: written.length }) };
  }

  /** One letter of the body. */
  letter(offset: number): Spot {
    const { firstLine, markdown } = this.body;
    const before = markdown.slice(0, offset).split("\n");
    return { line: firstLine + before.length - 1, column: (before.at(-1) ?? "").length + 1, length: 1 };
  }

  /** The address in a link, a picture or a definition, as it is written. */
  address(node: Link | Image | Definition): Spot {
    const [start, end] = rangeOf(node);
    const source = this.body.markdown.slice(start, end);
    const before = addressStart(node, source, start);
    if (before === undefined) return this.of(node);
    const written = /^(?:<[^>\n]*|[^\s<>]*)/.exec(source.slice(before))?.[0] ?? "";
    const isBracketed = written.startsWith("<");
    // In parentheses they are part of the address only where they come in pairs.
    const address = isBracketed ? written.slice(1) : withoutClosing(written, node.type);
    const from = start + before + (isBracketed ? 1 : 0);
    return address === "" ? this.of(node) : this.between(node, from, from + address.length);
  }

  /** A value among the attributes of a directive, or else the whole of it. */
  attribute(node: LeafDirective | TextDirective, value: string): Spot {
    const [start, end] = rangeOf(node);
    const position = value === "" ? -1 : this.body.markdown.slice(start, end).lastIndexOf(value);
    return position < 0
      ? this.of(node)
      : this.between(node, start + position, start + position + value.length);
  }

  /** The name of a directive, with its colons. */
  directiveName(node: Nodes): Spot {
    const [start, end] = rangeOf(node);
    const name = /^:+[\w-]*/.exec(this.body.markdown.slice(start, end))?.[0].length ?? end - start;
    return this.between(node, start, start + name);
  }

  private between(node: Nodes, start: number, end: number): Spot {
    const { firstLine, markdown } = this.body;
    const point = node.position?.start ?? { line: 1, column: 1, offset: 0 };
    const lines = markdown.slice(point.offset, start).split("\n");
    const last = lines.at(-1) ?? "";
    const [written = ""] = markdown.slice(start, end).split(/[\r\n]/, 1);
    const length = written.trimEnd().length;
    return {
      line: point.line + firstLine - 1 + lines.length - 1,
      column: lines.length === 1 ? point.column + last.length : last.length + 1,
      ...(length > 0 && { length }),
    };
  }
}

function rangeOf({ position }: Nodes): readonly [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** Where in the source of a node its address begins; `undefined` where that can't be told. */
function addressStart(node: Link | Image | Definition, source: string, start: number): number | undefined {
  switch (node.type) {
    case "definition": {
      const label = /^\[(?:[^\]\\]|\\.)*\]:\s*/.exec(source);
      return label?.[0].length;
    }
    case "image": {
      const paren = source.lastIndexOf("](");
      return paren < 0 ? undefined : paren + 2;
    }
    case "link": {
      if (!source.startsWith("[")) return source.startsWith("<") ? 1 : 0;
      const textEnd = node.children.at(-1)?.position?.end.offset ?? start + 1;
      const paren = source.indexOf("](", textEnd - start);
      return paren < 0 ? undefined : paren + 2;
    }
  }
}

function withoutClosing(written: string, type: "link" | "image" | "definition"): string {
  if (type === "definition") return written;
  let depth = 0;
  for (let index = 0; index < written.length; index += 1) {
    const letter = written.charAt(index);
    if (letter === "(") depth += 1;
    else if (letter === ")" && depth > 0) depth -= 1;
    else if (letter === ")") return written.slice(0, index);
  }
  return written;
}
