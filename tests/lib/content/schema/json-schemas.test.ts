import { describe, expect, test } from "vitest";
import type { JsonSchema } from "@/lib/content/schema/json-schemas";
import { jsonSchemas } from "@/lib/content/schema/json-schemas";
import { present } from "../../../support/known";

/** Every field below a form, with what is told of it. */
function fieldsOf(
  { properties = {}, items, anyOf = [] }: JsonSchema,
  path = "",
): readonly (readonly [string, string | undefined])[] {
  const inner = typeof items === "object" && !Array.isArray(items) ? [items] : [];
  return [
    ...Object.entries(properties).flatMap(([name, field]) => {
      if (typeof field === "boolean") return [];
      const place = path === "" ? name : `${path}.${name}`;
      return [[place, field.description] as const, ...fieldsOf(field, place)];
    }),
    ...[...inner, ...anyOf].flatMap((form) => fieldsOf(form, path)),
  ];
}

describe.each([...jsonSchemas()])("the schema of %s", (_, schema) => {
  test("says of each field what it is about; a field without words gets them in field-words.ts", () => {
    const silent = fieldsOf(schema).filter(([, about]) => about === undefined);
    expect(silent.map(([place]) => place)).toEqual([]);
  });
});

describe("the schema of an article", () => {
  const article = present(jsonSchemas().get("article"));

  test("knows what must be there, and allows nothing that is not in it", () => {
    expect(article.required).toEqual(["title", "description", "publishedAt", "section", "authors"]);
    expect(article.additionalProperties).toBe(false);
  });

  test("offers the choices that the content takes", () => {
    expect(article.properties?.["status"]).toMatchObject({ enum: ["draft", "published", "withdrawn"] });
  });

  test("tells fields of one form apart", () => {
    const words = fieldsOf(article).map(([, about]) => about);
    expect(new Set(words).size).toBe(words.length);
  });
});
