import type { Document, YAMLError } from "yaml";
import { visit } from "yaml";
import type { Finding } from "@/lib/core/issue";
import { frontMatterRules } from "@/lib/core/front-matter-rules";
import type { Stretch } from "./yaml-text";
import { lineStartOf, onOneLine, quoted, restOfLine, valueOnLine } from "./yaml-text";

export interface YamlFault extends Stretch {
  readonly finding: Finding;
}

/**
 * What is wrong with YAML that can't be parsed, in words for somebody who writes news, where it can be mended. The parser
 * says where it gave up, and often says one mistake several times: a line has one fault.
 */
export function syntaxFaults(document: Document, text: string): readonly YamlFault[] {
  const errors = firstOfEachLine(text, document.errors, ({ pos: [position] }) => position);
  const faults = errors.map((error) => explain(error, document, text));
  const aliases = aliasesOf(document).map((stretch) => signFault(text, stretch.start));
  return firstOfEachLine(text, [...faults, ...aliases], ({ start }) => start);
}

function firstOfEachLine<Thing>(
  text: string,
  things: readonly Thing[],
  offsetOf: (thing: Thing) => number,
): readonly Thing[] {
  const firsts = new Map<number, Thing>();
  for (const thing of things) {
    const line = lineStartOf(text, offsetOf(thing));
    if (!firsts.has(line)) firsts.set(line, thing);
  }
  return [...firsts.values()];
}

function explain({ code, message, pos: [position] }: YAMLError, document: Document, text: string): YamlFault {
  switch (code) {
    case "DUPLICATE_KEY":
      return duplicateKey(text, position);
    case "BLOCK_AS_IMPLICIT_KEY":
      return colonOrIndent(text, position);
    case "MULTILINE_IMPLICIT_KEY":
      return noField(text, position);
    case "MISSING_CHAR":
      return message.startsWith("Implicit map keys")
        ? noField(text, position)
        : missingEnd(document, text, position);
    case "BAD_INDENT":
      return message.startsWith("Flow") ? openBracket(text, position) : indent(text, position);
    case "TAB_AS_INDENT":
      return broken(
        onOneLine(text, { start: position, end: position + 1 }),
        "ada tab di awal baris, dan YAML hanya mengenal spasi.",
        "Ganti tab itu dengan dua spasi.",
        text,
      );
    case "BAD_SCALAR_START":
      return signFault(text, position);
    case "UNEXPECTED_TOKEN":
      return unexpected(text, position);
    case "BAD_DQ_ESCAPE":
      return broken(
        { start: position, end: position + 2 },
        "garis miring terbalik di dalam tanda kutip ganda adalah perintah bagi YAML.",
        "Pakai tanda kutip tunggal, atau tulis garis miring terbalik itu dua kali.",
        text,
      );
    case "MULTIPLE_DOCS":
      return broken(
        restOfLine(text, position),
        "ada data kedua setelah baris pemisah.",
        "Hapus baris --- atau ... di antara kolom-kolomnya.",
        text,
      );
    default:
      return broken(
        restOfLine(text, position),
        `susunannya tidak sah (${code}).`,
        "Periksa tanda kutip, titik dua, dan inden di baris ini.",
        text,
      );
  }
}

/** Nothing is marked where there is nothing to see: then it is the whole line. */
function broken(stretch: Stretch, reason: string, remedy: string, text: string): YamlFault {
  const isEmpty = stretch.end <= stretch.start;
  const marked = isEmpty ? restOfLine(text, lineStartOf(text, stretch.start)) : stretch;
  return { ...marked, finding: frontMatterRules.yaml({ reason, remedy }) };
}

function duplicateKey(text: string, start: number): YamlFault {
  const [key = ""] = /^(?:"[^"]*"|'[^']*'|[^:\s]*)/.exec(text.slice(start)) ?? [];
  const field = key.replace(/^["']|["']$/g, "");
  const margin = text.slice(lineStartOf(text, start), start);
  const name = field.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const before = text.slice(0, lineStartOf(text, start));
  const earlier = [...before.matchAll(new RegExp(`^${margin}["']?${name}["']?[ \\t]*:`, "gm"))].at(-1);
  const line = before.slice(0, earlier?.index ?? 0).split("\n").length;
  return { start, end: start + key.length, finding: frontMatterRules.duplicateKey({ field, line }) };
}

/** A second colon makes a field of what was meant as a value, and so does a line that stands too far to the right. */
function colonOrIndent(text: string, position: number): YamlFault {
  const rest = restOfLine(text, position);
  const colon = text.slice(rest.start, rest.end).search(/:(?=\s|$)/);
  if (colon >= 0 && text.slice(lineStartOf(text, position), position).includes(":")) {
    const start = position + colon;
    return broken(
      { start, end: start + 1 },
      "ada titik dua di dalam nilai yang tidak diapit tanda kutip.",
      adviseToQuote(text, position),
      text,
    );
  }
  if (/^[?]/.test(text.slice(position))) return signFault(text, position);
  const isValue = text.slice(lineStartOf(text, position), position).trim() !== "";
  const next = text.indexOf("\n", position) + 1;
  return indent(text, isValue && next > 0 ? next : position);
}

function indent(text: string, position: number): YamlFault {
  const margin = /^\s*/.exec(text.slice(position))?.[0].length ?? 0;
  return broken(
    restOfLine(text, position + margin),
    "jarak baris ini dari tepi kiri (inden) tidak sejajar dengan baris yang setingkat.",
    "Sejajarkan: kolom utama tanpa spasi di depannya, kolom di bawahnya menjorok dua spasi.",
    text,
  );
}

/** A line that was to be a field or part of a list, and is none for want of a colon or a space. */
function noField(text: string, position: number): YamlFault {
  const rest = restOfLine(text, position);
  const line = text.slice(rest.start, rest.end);
  const [, name = ""] = /^(["']?[\p{L}_][\p{L}\d_-]*["']?):\S/u.exec(line) ?? [];
  if (name !== "") {
    const start = rest.start + name.length;
    const remedy = `Tulis "${name}: " dengan spasi, lalu nilainya.`;
    return broken({ start, end: start + 1 }, "tidak ada spasi setelah titik dua.", remedy, text);
  }
  if (/^-\S/.test(line)) {
    const stretch = { start: rest.start, end: rest.start + 1 };
    return broken(
      stretch,
      "tidak ada spasi setelah tanda hubung.",
      "Tulis tanda hubung, spasi, lalu isinya.",
      text,
    );
  }
  return broken(
    rest,
    "baris ini bukan kolom, karena tidak berupa nama: nilai.",
    "Jadikan kolom, gabungkan dengan baris di atasnya, atau tutup dahulu bagian data dengan baris ---.",
    text,
  );
}

/** The parser tells where a quoted text should have ended; the mistake is where it began. */
function missingEnd(document: Document, text: string, end: number): YamlFault {
  let opening: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith("QUOTE") && range && range[0] < end && end <= range[2] + 1) opening = range[0];
    },
  });
  if (opening === undefined) return unexpected(text, end);
  return broken(
    restOfLine(text, opening),
    "tanda kutip ini tidak ditutup.",
    "Tambahkan tanda kutip yang sama di akhir nilai.",
    text,
  );
}

function openBracket(text: string, position: number): YamlFault {
  const opening = Math.max(text.lastIndexOf("[", position), text.lastIndexOf("{", position));
  return broken(
    restOfLine(text, Math.max(0, opening)),
    "kurung ini tidak ditutup.",
    "Tambahkan kurung tutup di akhir daftar, sebelum baris berikutnya.",
    text,
  );
}

const signs = /^[!&*|>%@`,?{}[\]-]/;

function unexpected(text: string, position: number): YamlFault {
  const value = valueOnLine(text, position);
  const isAtMargin = text.slice(lineStartOf(text, position), position).trim() === "";
  if (!value || isAtMargin) return indent(text, lineStartOf(text, position));
  const first = text.charAt(value.start);
  if (signs.test(first) && first !== "[" && first !== "{") return signFault(text, value.start);
  return broken(
    restOfLine(text, position),
    "ada kata di luar tanda kutip atau kurung yang sudah ditutup.",
    adviseToQuote(text, position),
    text,
  );
}

function signFault(text: string, position: number): YamlFault {
  const sign = text.charAt(position);
  return broken(
    restOfLine(text, position),
    `nilai ini diawali ${sign}, tanda yang berarti lain bagi YAML.`,
    adviseToQuote(text, position),
    text,
  );
}

function adviseToQuote(text: string, position: number): string {
  const value = valueOnLine(text, position);
  const example = value ? `: ${quoted(text.slice(value.start, value.end))}` : "";
  return `Apit seluruh nilainya dengan tanda kutip${example}.`;
}

/** No honest front matter needs an alias; a bomb is made of them. */
function aliasesOf(document: Document): readonly Stretch[] {
  const found: Stretch[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      if (range) found.push({ start: range[0], end: range[1] });
    },
  });
  return found;
}
