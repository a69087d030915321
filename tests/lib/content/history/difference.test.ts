import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BodyDifference, Difference } from "@/lib/content/history/difference";
import { compareTexts } from "@/lib/content/history/difference";
import { readVersion } from "@/lib/content/history/read-version";
import type { Segment } from "@/lib/content/history/word-difference";
import { compareWords } from "@/lib/content/history/word-difference";
import { present } from "../../../support/known";
import { article } from "../../../support/newsroom";

/** Segments as an editor would mark them: `-gone- +new+`. */
function marked(segments: readonly Segment[] | undefined): string {
  return (segments ?? [])
    .map((segment) => {
      switch (segment.kind) {
        case "added":
          return `+${segment.words}+`;
        case "removed":
          return `-${segment.words}-`;
        case "same":
          return segment.words;
        case "gap":
          return "…";
      }
    })
    .join(" ");
}

function compare(before: string, after: string): Difference {
  return compareTexts(readVersion(before), readVersion(after));
}

function blocksOf(body: BodyDifference): readonly string[] {
  return body.kind === "changed" ? body.blocks.map(marked) : [body.kind];
}

const compareBodies = (before: string, after: string) =>
  blocksOf(compare(article({}, before), article({}, after)).body);

const lorem = (count: number, word = "kata") =>
  Array.from({ length: count }, (_, index) => `${word}${String(index)}`).join(" ");

describe("the difference between two versions", () => {
  test("is told word by word, for headline, standfirst and text", () => {
    const { title, standfirst, body } = compare(
      article({ title: "xAI PHK 600 Pelatih" }, "Ada 600 pekerja di Amerika yang diberhentikan kemarin."),
      article({ title: "xAI PHK 500 Pelatih" }, "Ada sedikitnya 500 pekerja di Amerika yang diberhentikan."),
    );
    expect(marked(title)).toBe("xAI PHK -600- +500+ Pelatih");
    expect(standfirst).toBeUndefined();
    expect(blocksOf(body)).toEqual([
      "Ada -600- +sedikitnya 500+ pekerja di Amerika yang -diberhentikan kemarin.- +diberhentikan.+",
    ]);
  });

  test("is one of words that readers read: marks, addresses and line breaks are none", () => {
    expect(
      compareBodies(
        "Kata *miring* dan [tautan](https://lama.example).\n\n- Satu\n- Dua\n\n<hr>\n",
        "Kata **miring** dan\n[tautan](https://baru.example).\n\n* Satu\n* Dua\n\n::baca-juga{slug=lain}\n",
      ),
    ).toEqual(["same"]);
  });

  test("knows rows, items, captions and codes as blocks of their own", () => {
    const before = '| A | B |\n| - | - |\n| 1 | 2 |\n\n- Satu\n\n![x](a.jpg "Lama sekali")\n\n`a` b\\\nc\n';
    const after =
      '| A | B |\n| - | - |\n| 1 | 3 |\n\n- Satu\n- Dua\n\n![x](b.jpg "Lama benar")\n\n`a` b\\\nd\n';
    expect(compareBodies(before, after)).toEqual([
      "1 · -2- +3+",
      "Satu",
      "+Dua+",
      "Lama -sekali- +benar+",
      "a b -c- +d+",
    ]);
  });

  test("shows where a new paragraph stands, and what went", () => {
    const start = "Alinea pertama tetap.";
    expect(compareBodies(`${start}\n\nYang ini pergi.`, start)).toEqual([start, "-Yang ini pergi.-"]);
    expect(compareBodies(lorem(40), `${lorem(40)}\n\nYang ini datang.`)).toEqual([
      `… ${lorem(40).split(" ").slice(-12).join(" ")}`,
      "+Yang ini datang.+",
    ]);
  });

  test("leaves out what stays in a long paragraph, but for a few words beside each change", () => {
    const [block = ""] = compareBodies(
      `${lorem(50)} lama ${lorem(50, "x")}`,
      `${lorem(50)} baru ${lorem(50, "x")}`,
    );
    expect(block).toBe(`… ${lorem(50).split(" ").slice(-12).join(" ")} -lama- +baru+ ${lorem(12, "x")} …`);
  });

  test("has no confetti: a paragraph with little in common is shown whole, before and after", () => {
    expect(marked(compareWords("satu dua tiga empat lima", "enam dua tujuh delapan lima")?.segments)).toBe(
      "",
    );
    expect(
      marked(
        compareWords("ada 600 orang di kota itu sejak lama", "ada 500 orang pada kota itu sejak lama")
          ?.segments,
      ),
    ).toBe("ada -600 orang di- +500 orang pada+ kota itu sejak lama");
  });

  test("of a text that was written anew is that it was, and how long it is", () => {
    expect(compare(article({}, lorem(1200)), article({}, lorem(80, "lain"))).body).toEqual({
      kind: "rewritten",
      wordsBefore: "1.200",
      wordsAfter: "80",
    });
    // One that was only shortened is still the same.
    expect(compare(article({}, `${lorem(60)}\n\n${lorem(300, "x")}`), article({}, lorem(60))).body.kind).toBe(
      "changed",
    );
  });

  test("ends somewhere: what is too much to read is counted", () => {
    const many = Array.from({ length: 100 }, (_, index) => lorem(50, `p${String(index)}x`)).join("\n\n");
    const { body } = compare(article({}, lorem(60)), article({}, `${lorem(60)}\n\n${many}`));
    expect(body).toMatchObject({ kind: "changed", moreCount: 76 });
  });

  test("takes no control character over from a version", () => {
    const { title, body } = compare(
      article({ title: "A </script>" }, "x"),
      article({ title: "B\u2028C" }, "x\u0007\u001by </script>"),
    );
    expect(JSON.stringify([title, body])).not.toMatch(/[\p{Cc}\u2028]|\\u00/u);
  });
});

const anyLine = fc
  .array(fc.constantFrom("a", "b", "c", "d", "</script>", "“kutip”"), { maxLength: 25 })
  .map((words) => words.join(" "));

test("the words that stay and those that went are the old text, with those that came they are the new one", () => {
  fc.assert(
    fc.property(anyLine, anyLine, (before, after) => {
      const difference = compareWords(before, after);
      if (!difference) return;
      const text = (kind: Segment["kind"]) =>
        difference.segments
          .flatMap((segment) =>
            segment.kind !== "gap" && ["same", kind].includes(segment.kind) ? [segment.words] : [],
          )
          .filter(Boolean)
          .join(" ");
      expect([text("removed"), text("added")]).toEqual([before, after]);
    }),
  );
});

test("two texts made to be hard to compare take no longer than a reader waits", () => {
  const hard = (step: number) =>
    Array.from({ length: 190 }, (_, block) =>
      Array.from({ length: 400 }, (_, index) => `w${String((index * step + block) % 50)}`).join(" "),
    );
  const text = (step: number) => ({ title: "", standfirst: "", body: hard(step) });
  const startedMs = performance.now();
  expect(present(compareTexts(text(3), text(7)).body).kind).toBeTruthy();
  expect(performance.now() - startedMs).toBeLessThan(20_000);
});
