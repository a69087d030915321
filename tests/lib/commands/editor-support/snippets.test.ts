import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readArticle } from "@/lib/content/read-article";
import { projectDir } from "../../../support/walk";

const snippets = z.record(z.string(), z.looseObject({ body: z.array(z.string()) }));

const readSnippets = (file: string) =>
  Object.entries(snippets.parse(JSON.parse(readFileSync(path.join(projectDir, ".vscode", file), "utf8"))));

/** What VS Code would leave if one pressed Tab at each place: the first choice, the example, the day and hour it is. */
function expand(body: readonly string[]): string {
  const clock = { YEAR: "2026", MONTH: "12", DATE: "01", HOUR: "09", MINUTE: "05" };
  return body
    .join("\n")
    .replace(/\$\{CURRENT_(YEAR|MONTH|DATE|HOUR|MINUTE)\}/g, (_, part: keyof typeof clock) => clock[part])
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, "$1")
    .replace(/\$\{\d+:\$\{TM_SELECTED_TEXT:([^}]*)\}\}/g, "$1")
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, "$1")
    .replace(/\$\d+/g, "")
    .replace(/\\(.)/g, "$1");
}

const needed = {
  title: "Judul",
  description: "Teras.",
  publishedAt: "2026-11-30T08:00",
  section: "teknologi",
  authors: "[ani]",
};

/** The faults of an article that has the lines of a snippet in its front matter, or its text. */
function faultsOf({ fields = "", text = "Isi." }: { readonly fields?: string; readonly text?: string }) {
  const others = Object.entries(needed)
    .filter(([name]) => !new RegExp(`^${name}:`, "m").test(fields))
    .map(([name, value]) => `${name}: ${value}\n`);
  const front = `---\n${others.join("")}${fields}\n---\n\n`;
  const { issues } = readArticle({ path: "articles/a.md", text: `${front}${text}\n` }, "Asia/Jakarta");
  return issues.map(({ rule, message }) => `${rule}: ${message}`);
}

describe("each field's snippet", () => {
  const fields = readSnippets("kolom.code-snippets");

  test.each(fields.filter(([name]) => !name.startsWith("withdrawn") && name !== "sponsor"))(
    "makes a sound field: %s",
    (_, { body }) => {
      expect(faultsOf({ fields: expand(body) })).toEqual([]);
    },
  );

  test("of a sponsor makes one together with the kind", () => {
    const [[, { body }] = ["", { body: [] }]] = fields.filter(([name]) => name === "sponsor");
    expect(faultsOf({ fields: `kind: sponsored\n${expand(body)}` })).toEqual([]);
    expect(faultsOf({ fields: expand(body) })).toEqual([expect.stringMatching(/^sponsor-stray/)]);
  });

  test("of a withdrawal makes one together with the others", () => {
    const lines = fields.filter(([name]) => name.startsWith("withdrawn")).map(([, { body }]) => expand(body));
    expect(lines).toHaveLength(2);
    expect(faultsOf({ fields: ["status: withdrawn", ...lines].join("\n") })).toEqual([]);
  });
});

describe("each snippet of a text", () => {
  const [texts, fronts] = [
    ["Baca juga", "Video", "Kata asing", "Gambar di isi"],
    ["Gambar utama", "Koreksi", "Cabut"],
  ];
  const all = readSnippets("naskah.code-snippets");
  const named = (names: readonly string[]) => all.filter(([name]) => names.includes(name));

  test("is tried here", () => {
    expect(all.map(([name]) => name).sort()).toEqual([...texts, ...fronts, "Artikel baru"].sort());
  });

  test.each(named(texts))("makes a sound text: %s", (_, { body }) => {
    expect(faultsOf({ text: expand(body) })).toEqual([]);
  });

  test.each(named(fronts))("makes sound fields: %s", (_, { body }) => {
    expect(faultsOf({ fields: expand(body) })).toEqual([]);
  });

  test.each(named(["Artikel baru"]))("makes a sound article: %s", (_, { body }) => {
    const { issues } = readArticle({ path: "articles/a.md", text: `${expand(body)}\n` }, "Asia/Jakarta");
    expect(issues).toEqual([]);
  });
});
