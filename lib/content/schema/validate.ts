import type { z } from "zod";
import type { Checked } from "@/lib/core/checked";
import { fieldRules } from "@/lib/core/field-rules";
import { hiddenIndexIn } from "@/lib/core/hidden-characters";
import type { Finding, Issue, Place } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { suggest } from "../suggest";
import type { DataPath, LocatedData } from "../yaml/read-yaml";
import { valueAt } from "../yaml/value-at";
import type { FormFault } from "./fields";
import { formFaults, isFormFault } from "./fields";
import { knownFields, useOf } from "./known-fields";
import { typeMismatch } from "./type-mismatch";

/**
 * Holds data against a schema. Every fault is reported where it stands, a misspelt field with the field that was
 * probably meant.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: LocatedData,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, issues: [] };
  return { issues: result.error.issues.flatMap((issue) => toIssues(issue, data, schema)) };
}

function toIssues(issue: z.core.$ZodIssue, data: LocatedData, schema: z.ZodType): readonly Issue[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = knownFields(schema, path);
      return issue.keys.map((key) => {
        const suggestion = suggest(key, known);
        const isThere = suggestion !== undefined && valueAt(data.value, [...path, suggestion]) !== undefined;
        const field = nameOf([...path, key]);
        const meant = isThere ? { other: nameOf([...path, suggestion]) } : { suggestion };
        return issueAt(data.keyPlace([...path, key]), fieldRules.unknown({ field, ...meant }));
      });
    }
    case "invalid_key":
      // A name that is no name: what is wrong with it is told inside.
      return issue.issues.map((inner) =>
        issueAt(data.keyPlace(path), findingFor(inner, path, { schema, data, value: path.at(-1) })),
      );
    default: {
      const value = valueAt(data.value, path);
      const emptied = value === null ? data.emptied(path) : undefined;
      const place = issue.message === hiddenFault ? hiddenPlace(data, path) : data.place(path);
      return [emptied ?? issueAt(place, findingFor(issue, path, { schema, data, value }))];
    }
  }
}

const hiddenFault: FormFault = "field-hidden-character";

/** What nobody sees is marked itself, unless it is written in code (`"\u202e"`), which anybody sees. */
function hiddenPlace(data: LocatedData, path: DataPath): Place {
  const place = data.place(path);
  const source = data.written(path);
  const index = hiddenIndexIn(source);
  if (index === undefined) return place;
  const before = source.slice(0, index).split("\n");
  const last = before.at(-1) ?? "";
  const column = before.length === 1 ? place.column + last.length : last.length + 1;
  return { file: place.file, line: place.line + before.length - 1, column, length: 1 };
}

interface Case {
  readonly schema: z.ZodType;
  readonly data: LocatedData;
  readonly value: unknown;
}

function findingFor(issue: z.core.$ZodIssue, path: DataPath, { schema, data, value }: Case): Finding {
  const field = nameOf(path);
  const written = data.written(path);
  const use = useOf(schema, path);
  if (issue.message === "field-empty") return fieldRules.empty({ field, use });
  if (isFormFault(issue.message)) return formFaults[issue.message]({ field, value: show(value) });
  if (value === undefined) return fieldRules.missing({ field });
  if (field === "") return fieldRules.shape({});
  if (value === null && written !== "") return fieldRules.empty({ field, written, use });
  if (value === null || value === "") return fieldRules.empty({ field, use });
  switch (issue.code) {
    case "invalid_type":
      return typeMismatch({ field, expected: issue.expected, value, written });
    case "invalid_value": {
      const choices = issue.values.map(String);
      const word = show(value);
      return fieldRules.choice({ field, value: word, choices, suggestion: suggest(word, choices) });
    }
    case "too_small":
      return fieldRules.empty({ field, use });
    case "too_big":
      return tooBig(field, value, Number(issue.maximum));
    default:
      return typeMismatch({ field, expected: "nilai yang sah", value, written });
  }
}

function tooBig(field: string, value: unknown, limit: number): Finding {
  if (Array.isArray(value)) return fieldRules.tooMany({ field, length: value.length, limit });
  return fieldRules.tooLong({ field, length: typeof value === "string" ? value.length : 0, limit });
}

/** `sources[1].url`, counted from 1 as people do. */
function nameOf(path: DataPath): string {
  return path
    .map((step, depth) =>
      typeof step === "number" ? `[${String(step + 1)}]` : depth === 0 ? step : `.${step}`,
    )
    .join("");
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
