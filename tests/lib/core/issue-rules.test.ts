import { describe, expect, test } from "vitest";
import { fieldRules } from "@/lib/core/field-rules";
import { compareIssues, isFault, issueAt, wholeFile } from "@/lib/core/issue";
import { bodyRules, referenceRules } from "@/lib/core/issue-rules";
import { allRules, anyFacts } from "../../support/rules";

const rules = await allRules();

describe("every rule", () => {
  test.each(rules.map(({ place, rule }) => [place, rule] as const))(
    "%s says in Indonesian what is wrong and what to do",
    (_, rule) => {
      const { message, fix } = rule(anyFacts);
      expect(message).toMatch(/^["A-Z][^]*[.?]$/u);
      expect(fix).toMatch(/^[A-Z][^]*[.?]$/u);
      for (const text of [message, fix]) {
        expect(text).not.toMatch(/\b(?:Error|undefined|null|NaN|the|is|not|please)\b|\[object/);
        expect(text).not.toMatch(/\s{2}|\n/);
      }
    },
  );

  test("has a name of its own, in kebab case", () => {
    const names = rules.map(({ rule }) => rule.ruleName);
    expect(names.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)+$/.test(name))).toEqual([]);
    expect(rules.map(({ rule }) => rule(anyFacts).rule)).toEqual(names);
  });

  test("has no guess to offer where there is none", () => {
    const { message, fix } = fieldRules.unknown({ field: "xyz", suggestion: undefined });
    expect(`${message} ${fix}`).not.toMatch(/Maksud Anda|undefined/);
  });
});

describe("issues", () => {
  const at = (file: string, line: number, column: number) =>
    issueAt({ file, line, column }, bodyRules.headingOne({}));

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
    expect(isFault(issueAt(wholeFile("a.md"), bodyRules.rawHtml({ tag: "<b>" })))).toBe(false);
    expect(isFault(issueAt(wholeFile("a.md"), referenceRules.notPublic({ value: "a" })))).toBe(true);
  });
});
