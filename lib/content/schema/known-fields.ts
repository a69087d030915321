import { z } from "zod";
import type { FieldUse } from "@/lib/core/field-rules";
import type { DataPath } from "../yaml/read-yaml";

/**
 * The names of the fields that a record may have where a path leads.
 *
 * @example
 * knownFields(authorSchema, []); //=> ["name", "role", "sameAs"]
 */
export function knownFields(schema: z.core.$ZodType, path: DataPath): readonly string[] {
  const inner = unwrap(schema);
  const [step, ...rest] = path;
  if (inner instanceof z.ZodArray) return step === undefined ? [] : knownFields(inner.element, rest);
  if (!(inner instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(inner.shape);
  const field = stepInto(inner, step);
  return field ? knownFields(field, rest) : [];
}

/**
 * Whether a record can do without what a path leads to.
 *
 * @example
 * necessityOf(authorSchema, ["name"]); //=> "required"
 */
export function necessityOf(schema: z.core.$ZodType, path: DataPath): FieldUse {
  const last = path.at(-1);
  if (typeof last === "number") return "item";
  let inner = schema;
  for (const step of path) {
    const outer = unwrap(inner);
    const next = outer instanceof z.ZodArray ? outer.element : stepInto(outer, step);
    if (!next) return "optional";
    inner = next;
  }
  return unwrap(inner) === inner ? "required" : "optional";
}

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return shape[step];
}

/** What is inside of `optional`, `nullable` and `default`. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}
