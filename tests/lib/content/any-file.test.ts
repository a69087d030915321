import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { bodyOf } from "@/lib/content/front-matter";
import { readGuarded } from "@/lib/content/guarded-reading";
import { toXml } from "@/lib/outputs/xml";
import { attacksDir, listAttacks } from "../../support/attacks";
import { render } from "../../support/body";
import { article } from "../../support/newsroom";

/** The whole way of one file, from its bytes to HTML and XML, whatever is in it. */

const attacks = listAttacks()
  .filter((file) => /^content\/.*\.md$/.test(file))
  .map((file) => readFileSync(path.join(attacksDir, file), "utf8"))
  .filter((text) => text.length < 5000);

/** Pieces of attacks, put together anew: lines of one within lines of another. */
const spliced = fc
  .array(fc.tuple(fc.constantFrom(...attacks), fc.nat(), fc.nat({ max: 400 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) =>
    pieces
      .map(([text, start, length]) => text.slice(start % text.length, (start % text.length) + length))
      .join(""),
  );
const anything = fc.string({ unit: "binary", maxLength: 300 });
const body = fc.oneof(
  spliced,
  anything,
  fc.array(fc.oneof(spliced, anything)).map((parts) => parts.join("\n\n")),
);
const field = fc.oneof(anything, spliced);

const surroundings = {
  articles: { terbit: '"><script>alert(1)</script>' },
  paths: ["/kanal/teknologi"],
  pictures: { "foto.png": [1, 1] },
} as const;

/** Everything in HTML that runs, or asks for something from elsewhere. */
function dangersIn(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!/^[a-z][a-z\d]*$/.test(name)) found.push(name);
      if (
        /^(?:script|style|iframe|object|embed|svg|math|base|meta|link|form|template|noscript|video|audio)$/.test(
          name,
        )
      )
        found.push(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^(?:on|style|srcdoc|ping|formaction|action|poster)/i.test(attribute)) found.push(attribute);
        if (attribute === "srcset" && !/^(?:\/media\/[\w.-]+(?: \d+w)?(?:, ?|$))+$/.test(value))
          found.push(`srcset ${value}`);
        if (attribute === "src" && !/^\/(?![/\\])/.test(value)) found.push(`src ${value}`);
        if (attribute === "href" && !/^(?:https?:\/\/[^/]|mailto:|tel:|#|\/(?![/\\]))/i.test(value))
          found.push(`href ${value}`);
      }
    },
    oncomment: () => found.push("comment"),
    onprocessinginstruction: (name) => found.push(name),
  });
  parser.end(html);
  return found;
}

describe("whatever is in a file", { timeout: 120_000 }, () => {
  test("it is read, or refused with a place that it has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(spliced, anything), async (text) => {
        const { issues, record } = await readGuarded({ path: "articles/a.md", text }, "Asia/Jakarta");
        expect(issues.length > 0 || record !== undefined).toBe(true);
        for (const { line, column, fix } of issues) {
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
          expect(fix).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("its fields are texts that any document can hold, or at fault", async () => {
    await fc.assert(
      fc.asyncProperty(field, field, field, async (title, description, tag) => {
        const text = article({ title, description, tags: [tag] });
        const { record } = await readGuarded({ path: "articles/a.md", text }, "Asia/Jakarta");
        if (record?.kind !== "article") return;
        const { fields } = record.record;
        for (const shown of [fields.title, fields.description, ...fields.tags.map(({ name }) => name)]) {
          expect(shown).toBe(shown.normalize("NFC"));
          expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
          // What XML can't hold is left out; of these texts nothing is.
          const xml = toXml({ name: "a", children: shown });
          expect(readBack(xml)).toBe(shown);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("its HTML holds no script, no handler, no scheme that runs, and nothing from another site", async () => {
    await fc.assert(
      fc.asyncProperty(body, async (markdown) => {
        const text = article({}, markdown);
        await readGuarded({ path: "articles/a.md", text }, "Asia/Jakarta");
        const html = render(bodyOf(text) ?? "", surroundings);
        expect(dangersIn(html)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** The text of the only element of a document. */
function readBack(xml: string): string {
  let text = "";
  new Parser({ ontext: (part) => (text += part) }, { xmlMode: true }).end(
    xml.slice(xml.indexOf("\n") + 1).trimEnd(),
  );
  return text;
}
