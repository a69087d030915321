import { assertNever } from "@/lib/core/assert-never";
import type { Finding } from "@/lib/core/issue";
import { fieldRules } from "@/lib/core/field-rules";
import { quoted } from "../yaml/yaml-text";

/** What a value was written as, and what YAML made of it. */
export interface Mismatch {
  readonly field: string;
  /** What zod wanted. */
  readonly expected: string;
  readonly value: unknown;
  readonly written: string;
}

const textual: ReadonlySet<string> = new Set(["string"]);
const affirmative = /^(?:yes|ya|y|on|benar|iya)$/i;
const negative = /^(?:no|tidak|n|off|salah|bukan)$/i;

/** Says how YAML read a value of another type than its field wants, and how it is to be written instead. */
export function typeMismatch({ field, expected, value, written }: Mismatch): Finding {
  return fieldRules.type({
    field,
    expected: nameOf(expected),
    found: `${show(written)} sebagai ${nameOf(kindOf(value))}`,
    remedy: remedyFor(expected, value, written),
  });
}

type Kind = "string" | "number" | "boolean" | "array" | "object" | "null";

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "string":
      return "string";
    case "number":
    case "bigint":
      return "number";
    case "boolean":
      return "boolean";
    default:
      return "object";
  }
}

function nameOf(type: string): string {
  switch (type) {
    case "string":
      return "teks";
    case "array":
      return "daftar";
    case "object":
      return "kumpulan kolom";
    case "number":
    case "int":
      return "angka";
    case "boolean":
      return "true atau false";
    case "null":
      return "tanpa isi";
    default:
      return type;
  }
}

function remedyFor(expected: string, value: unknown, written: string): string {
  const kind = kindOf(value);
  if (textual.has(expected)) {
    if (kind === "number" || kind === "boolean") return `Apit dengan tanda kutip: ${quoted(written)}.`;
    if (kind === "array")
      return `Hapus kurung sikunya, atau apit seluruhnya dengan tanda kutip bila itu bagian teks.`;
    return "Tulis nilainya di baris yang sama dengan nama kolomnya; apit dengan tanda kutip bila memuat titik dua.";
  }
  switch (kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
      break;
    case "array":
    case "object":
      return adviseOnForm(expected);
    default:
      return assertNever(kind);
  }
  if (expected === "array") return `Tulis sebagai daftar: [${written}].`;
  if (expected === "boolean" && affirmative.test(written)) return "Tulis true.";
  if (expected === "boolean" && negative.test(written)) return "Tulis false.";
  return adviseOnForm(expected);
}

function adviseOnForm(expected: string): string {
  switch (expected) {
    case "array":
      return "Tulis sebagai daftar: [satu, dua].";
    case "boolean":
      return "Tulis true atau false, tanpa tanda kutip.";
    case "number":
    case "int":
      return "Tulis angka saja, tanpa tanda kutip dan tanpa titik ribuan.";
    default:
      return "Tulis tiap kolomnya di baris sendiri di bawahnya, menjorok dua spasi.";
  }
}

const shownLength = 40;

/** A long value is known by its beginning. */
function show(written: string): string {
  const [line = ""] = written.split("\n", 1);
  return line.length > shownLength || line !== written ? `${line.slice(0, shownLength)}…` : line;
}
