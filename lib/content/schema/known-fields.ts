import { z } from "zod";
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
  const shape: Readonly<Record<string, z.core.$ZodType>> = inner.shape;
  if (step === undefined) return Object.keys(shape);
  const field = shape[step];
  return field ? knownFields(field, rest) : [];
}

/** What is inside of `optional`, `nullable` and `default`. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}
