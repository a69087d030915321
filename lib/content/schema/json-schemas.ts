import { z } from "zod";
import { articleSchema } from "./article-schema";
import type { FieldWords, FieldWordsByPath } from "./field-words";
import {
  articleWords,
  authorWords,
  contentPageWords,
  frontWords,
  sectionWords,
  siteWords,
} from "./field-words";
import {
  authorSchema,
  contentPageSchema,
  frontSchema,
  redirectsSchema,
  sectionSchema,
  siteSchema,
  wordingSchema,
} from "./newsroom-schemas";

/** A schema as editors' tools read it (JSON Schema, draft 7: the newest that the YAML language server knows in full). */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The forms of all files for tools that help while one writes, by the name of the form: which fields there are, what they
 * are about, which values can be chosen. What a value must be like beyond that, `npm run check` knows.
 */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map([
    ["article", toJsonSchema(articleSchema("UTC"), articleWords)],
    ["author", toJsonSchema(authorSchema, authorWords)],
    ["section", toJsonSchema(sectionSchema, sectionWords)],
    ["page", toJsonSchema(contentPageSchema, contentPageWords)],
    ["site", toJsonSchema(siteSchema, siteWords)],
    ["front", toJsonSchema(frontSchema, frontWords)],
    ["redirects", toJsonSchema(redirectsSchema, {})],
    ["wording", toJsonSchema(wordingSchema, {})],
  ]);
}

function toJsonSchema(schema: z.ZodType, words: FieldWordsByPath): JsonSchema {
  // As it is written, before texts become times and slugs.
  const form: JsonSchema = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  return describe(form, new Map(Object.entries(words)), "");
}

type Words = ReadonlyMap<string, FieldWords>;

/** Gives each field its words; afterwards, as zod takes fields that share a form for one. */
function describe(form: JsonSchema, words: Words, path: string): JsonSchema {
  const { properties = {}, items, anyOf } = form;
  const fields = Object.entries(properties).map(([name, field]) => {
    const place = path === "" ? name : `${path}.${name}`;
    const about = words.get(place)?.about;
    const described = typeof field === "object" ? describe(field, words, place) : {};
    return [name, { ...(about !== undefined && { description: about }), ...described }] as const;
  });
  return {
    ...form,
    ...(fields.length > 0 && { properties: Object.fromEntries(fields) }),
    ...(typeof items === "object" && !Array.isArray(items) && { items: describe(items, words, path) }),
    ...(anyOf && { anyOf: anyOf.map((choice) => describe(choice, words, path)) }),
  };
}
