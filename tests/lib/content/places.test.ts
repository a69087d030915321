import fc from "fast-check";
import { expect, test } from "vitest";
import { readSource } from "@/lib/content/source-reading";
import { article } from "../../support/newsroom";

/** What editors' slips are made of. */
const slip = fc.constantFrom(
  ..."\n|\r\n|\t|: |:| #|#|- |-|[|]|{|}|\"|'|!a |&a |*a|@|`|?|> || \n |---\n|...\n|<b>|![a](b)|[a](/x(y))|[a](<b c>)".split(
    "|",
  ),
  ..."[a][b]|[b]: /c|::baca-juga{slug=x}|::x|:en[|🎉|東|e\u0301|\uFEFF|# |null|true|1|~|\\q|title: |image:\n  |> > ".split(
    "|",
  ),
);

test("whatever an editor does to a file, every fault is told at a place that the file has", () => {
  const text = article(
    { tags: ["a", "b"], related: ["x"] },
    "Satu [dua](/artikel/x) tiga.\n\n## Empat\n\nLima.",
  );
  const edit = fc.record({ at: fc.nat(text.length), takes: fc.nat(3), slip });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, isWindows) => {
      const edited = edits.reduce(
        (now, { at, takes, slip: put }) => now.slice(0, at) + put + now.slice(at + takes),
        text,
      );
      const saved = isWindows ? edited.replace(/\r?\n/g, "\r\n") : edited;
      const { issues } = readSource({ path: "articles/a.md", text: saved }, "Asia/Jakarta");
      const lines = saved.replace(/^\uFEFF/, "").split(/\r\n|\n/);
      for (const { line, column, length = 0, message } of issues) {
        const written = lines[line - 1];
        expect(written, message).toBeDefined();
        expect(column, message).toBeGreaterThanOrEqual(1);
        expect(column - 1 + length, `${message} ${JSON.stringify(saved)}`).toBeLessThanOrEqual(
          written?.length ?? 0,
        );
      }
    }),
    { numRuns: 300 },
  );
});
