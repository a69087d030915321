import { parseDocument, DomUtils } from "htmlparser2";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { element, toXml } from "@/lib/outputs/xml";

/** What a text is when it was written and read again. */
function readBack(text: string): readonly (string | undefined)[] {
  const xml = toXml({ name: "a", attributes: { b: text }, children: [{ name: "c", children: text }] });
  const document = parseDocument(xml, { xmlMode: true });
  const [outer] = DomUtils.getElementsByTagName("a", document);
  return [outer?.attribs["b"], DomUtils.textContent(DomUtils.getElementsByTagName("c", document))];
}

describe("XML", () => {
  test("has an element to a line, and a text as it is", () => {
    expect(
      toXml({
        name: "a",
        attributes: { "xmlns:b": "urn:b" },
        children: [...element("b:c", "satu\n dua"), ...element("d", ""), ...element("e", undefined)],
      }),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns:b="urn:b">\n <b:c>satu\n dua</b:c>\n <d/>\n</a>\n',
    );
  });

  test.each(["&lt;b&gt; &amp;amp; &#x41; &nbsp;", "<script>&</script>", "]]>", "\"kutip\" 'tunggal' — 😀"])(
    "gives back what it was given: %s",
    (text) => {
      expect(readBack(text)).toEqual([text, text]);
    },
  );

  test("leaves out what XML can't have, and nothing else", () => {
    expect(readBack("a\u0000b\u0007\u001f\ufffe\ud800c\t\n😀\udc00")).toEqual(["abc\t\n😀", "abc\t\n😀"]);
  });

  test("gives back any text that XML can have", () => {
    const anyText = fc
      .string({ unit: "binary" })
      .map((text) => text.replace(/(?![\t\n\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, ""));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readBack(text)).toEqual([text, text]);
      }),
    );
  });
});
