import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWhole, writeWhole } from "@/lib/publish/manifest-text";

describe("a manifest written whole", () => {
  const anyName = fc.oneof(
    fc.string(),
    fc.constantFrom("/", "/a b", '/"', "/\\", "/é", '": "', "\n }", "},"),
  );
  const anyTable = fc.dictionary(anyName, fc.oneof(fc.string(), fc.constantFrom("", "~", "abc")), {
    noNullPrototype: true,
  });
  const mapOf = (table: Readonly<Record<string, string>>) => new Map(Object.entries(table));

  test("is JSON, and is read back as it was, whatever names are in it", () => {
    fc.assert(
      fc.property(anyTable, anyTable, fc.boolean(), (pages, files, isFinished) => {
        const origin = { shard: "1/1", code: "c", held: ["/artikel/a"] };
        const manifest = { pages: mapOf(pages), files: mapOf(files), ...(isFinished && { origin }) };
        const text = writeWhole(manifest);
        expect(parseWhole(text)).toEqual(manifest);
        expect(JSON.parse(text)).toEqual({ pages, files, ...(isFinished && { origin }) });
      }),
    );
  });

  test("is nothing when any part of its end is missing", () => {
    const pages = mapOf({ "/": "1", "/a": "2" });
    const text = writeWhole({ pages, files: mapOf({ "x.png": "p" }) });
    for (let length = 0; length < text.trimEnd().length; length += 1)
      expect(parseWhole(text.slice(0, length))).toBeUndefined();
  });
});
