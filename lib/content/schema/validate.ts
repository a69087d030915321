import type { z } from "zod";
import type { Checked } from "@/lib/core/checked";
import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { fieldRules } from "@/lib/core/issue-rules";
import { suggest } from "../suggest";
import type { DataPath, LocatedData } from "../yaml";
import { formFaults, isFormFault } from "./fields";

/**
 * Holds data against a schema. Every fault is reported at its own line, a misspelt field with the field that was
 * probably meant.
 *
 * @param knownFields the fields of the record, for suggestions
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: LocatedData,
  knownFields: readonly string[],
): Checked<z.output<Schema>> {
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, issues: [] };
  return { issues: result.error.issues.flatMap((issue) => toIssues(issue, data, knownFields)) };
}

function toIssues(issue: z.core.$ZodIssue, data: LocatedData, knownFields: readonly string[]): Issue[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  const field = nameOf(path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      issueAt(
        data.keyPlace([...path, key]),
        fieldRules.unknown({
          field: key,
          suggestion: path.length === 0 ? suggest(key, knownFields) : undefined,
        }),
      ),
    );
  }
  return [issueAt(data.place(path), findingFor(issue, field, valueAt(data.value, path)))];
}

function findingFor(issue: z.core.$ZodIssue, field: string, value: unknown): Finding {
  if (isFormFault(issue.message)) return formFaults[issue.message]({ field, value: show(value) });
  if (value === undefined) return fieldRules.missing({ field });
  if (field === "") return fieldRules.shape({});
  if (value === null || value === "") return fieldRules.empty({ field });
  switch (issue.code) {
    case "invalid_type":
      return fieldRules.type({ field, expected: nameOfType(issue.expected) });
    case "invalid_value": {
      const choices = issue.values.map(String);
      const word = show(value);
      return fieldRules.choice({ field, value: word, choices, suggestion: suggest(word, choices) });
    }
    case "too_small":
      return fieldRules.empty({ field });
    default:
      return fieldRules.type({ field, expected: "nilai yang sah" });
  }
}

function nameOfType(expected: string): string {
  switch (expected) {
    case "string":
      return "teks";
    case "array":
      return "daftar, misalnya [satu, dua]";
    case "object":
      return "kumpulan kolom";
    case "number":
    case "int":
      return "angka";
    case "boolean":
      return "true atau false";
    default:
      return expected;
  }
}

/** `sources[1].url`, counted from 1 as people do. */
function nameOf(path: DataPath): string {
  return path
    .map((step, depth) =>
      typeof step === "number" ? `[${String(step + 1)}]` : depth === 0 ? step : `.${step}`,
    )
    .join("");
}

function valueAt(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    const entries: ReadonlyMap<string, unknown> = new Map(Object.entries(inner));
    return entries.get(String(step));
  }, value);
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
