import { describe, expect, test } from "vitest";
import type { Finding } from "@/lib/core/issue";
import * as adviceRules from "@/lib/core/advice-rules";
import { compareIssues, isFault, issueAt } from "@/lib/core/issue";
import * as rules from "@/lib/core/issue-rules";
import * as moreRules from "@/lib/core/move-rules";

/** Whatever a rule may want to know. */
const facts = {
  article: "satu",
  choices: ["satu", "dua"],
  count: 3,
  expected: "teks",
  field: "kolom",
  form: "::baca-juga{slug=a}",
  language: "js",
  name: "nama",
  other: "articles/lain.md",
  reason: "tidak sejajar.",
  slug: "satu",
  suggestion: "dua",
  tag: "<b>",
  value: "nilai",
};

const findings: readonly (readonly [string, Finding])[] = Object.entries({
  ...rules,
  ...moreRules,
  ...adviceRules,
}).flatMap(([group, members]) =>
  Object.entries<(known: typeof facts) => Finding>(members).map(
    ([name, rule]) => [`${group}.${name}`, rule(facts)] as const,
  ),
);

describe("every rule", () => {
  test.each(findings)("%s says in Indonesian what is wrong and what to do", (_, { message, fix }) => {
    expect(message).toMatch(/^["A-Z][^]*[.?]$/u);
    expect(fix).toMatch(/^[A-Z][^]*[.?]$/u);
    for (const text of [message, fix]) {
      expect(text).not.toMatch(/\b(?:Error|undefined|null|NaN|the|is|not|please)\b|\[object/);
      expect(text).not.toMatch(/\s{2}|\n/);
    }
  });

  test("has a name of its own, in kebab case", () => {
    const names = findings.map(([, { rule }]) => rule);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)+$/.test(name))).toEqual([]);
  });

  test("has no guess to offer where there is none", () => {
    const { message, fix } = rules.fieldRules.unknown({ field: "xyz", suggestion: undefined });
    expect(`${message} ${fix}`).not.toMatch(/Maksud Anda|undefined/);
  });
});

describe("issues", () => {
  const at = (file: string, line: number, column: number) =>
    issueAt({ file, line, column }, rules.bodyRules.headingOne({}));

  test("come in the order of files, lines and columns", () => {
    const sorted = [at("b.md", 1, 1), at("a.md", 10, 1), at("a.md", 9, 2), at("a.md", 9, 1)].sort(
      compareIssues,
    );
    expect(sorted.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["a.md", 9, 1],
      ["a.md", 9, 2],
      ["a.md", 10, 1],
      ["b.md", 1, 1],
    ]);
  });

  test("are faults, except for advice", () => {
    expect(isFault(at("a.md", 1, 1))).toBe(true);
    expect(
      isFault(issueAt({ file: "a.md", line: 1, column: 1 }, rules.bodyRules.rawHtml({ tag: "<b>" }))),
    ).toBe(false);
    expect(
      isFault(issueAt({ file: "a.md", line: 1, column: 1 }, rules.referenceRules.notPublic({ value: "a" }))),
    ).toBe(true);
  });
});
