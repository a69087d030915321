import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { describe, expect, test } from "vitest";
import { responseKinds } from "@/lib/site/response-kinds";
import { contentSecurityPolicy, headersOf } from "@/lib/site/security-headers";

const facts = {
  isSecure: true,
  hashes: { styles: ["sha256-YWFh"], scripts: ["sha256-YmJi"] },
};
const policies = ["page", "search", "file"] as const;

/** A policy by its directives. */
function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values];
    }),
  );
}

describe("a content security policy", () => {
  test.each(policies)("of a %s has no finding of medium or high severity in Google's evaluator", (name) => {
    const { csp } = new CspParser(contentSecurityPolicy(name, facts));
    const findings = new CspEvaluator(csp).evaluate();
    const severe = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
    expect(severe.map(({ description }) => description)).toEqual([]);
  });

  test("that is open is found by it", () => {
    const { csp } = new CspParser("script-src 'unsafe-inline' https:");
    expect(new CspEvaluator(csp).evaluate().some(({ severity }) => severity <= Severity.MEDIUM)).toBe(true);
  });

  test.each(policies)(
    "of a %s allows nothing that it does not name, and nothing inline but by its hash",
    (name) => {
      const directives = directivesOf(contentSecurityPolicy(name, facts));
      expect(directives.get("default-src")).toEqual(["'none'"]);
      expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
      const sources = [...directives]
        .filter(([directive]) => directive !== "form-action")
        .flatMap(([, values]) => values);
      const allowed = /^'(?:none|self|wasm-unsafe-eval|sha256-[\w+/=]+)'$|^data:$/;
      expect(sources.filter((source) => !allowed.test(source))).toEqual([]);
    },
  );

  test("lets only the search page run compiled programs and send words to search engines", () => {
    const [page, search] = [contentSecurityPolicy("page", facts), contentSecurityPolicy("search", facts)].map(
      directivesOf,
    );
    expect(page?.get("script-src")).toEqual(["'self'", "'sha256-YmJi'"]);
    expect(search?.get("script-src")).toEqual(["'self'", "'sha256-YmJi'", "'wasm-unsafe-eval'"]);
    expect(page?.get("form-action")).toEqual(["'self'"]);
    expect(search?.get("form-action")).toContain("https://duckduckgo.com");
  });
});

/**
 * The rules of Mozilla's HTTP Observatory (github.com/mdn/mdn-http-observatory, src/analyzer and src/grader): each gives or
 * takes points from 100; bonuses count from 90 on, and 100 is A+. Cookies, foreign scripts and redirections from http are
 * none of the headers' doing: there are no cookies, no script of another origin, and the last is up to who ends TLS.
 */
function observatoryScore(headers: ReadonlyMap<string, string>): number {
  const policy = headers.get("Content-Security-Policy") ?? "";
  const directives = directivesOf(policy);
  const values = [...directives.values()].flat();
  const isUnsafe = values.some((value) => /unsafe-inline|'unsafe-eval'|^\*$|^https?:$/.test(value));
  const isDefaultNone = directives.get("default-src")?.join() === "'none'";
  const csp = policy === "" || isUnsafe ? -25 : isDefaultNone ? 10 : 5;
  const hsts = Number(/max-age=(\d+)/.exec(headers.get("Strict-Transport-Security") ?? "")?.[1] ?? 0);
  const isFramed = !directives.get("frame-ancestors")?.includes("'none'");
  const referrer = headers.get("Referrer-Policy") ?? "";
  const points = [
    csp,
    hsts >= 15_552_000 ? 0 : hsts > 0 ? -10 : -20,
    isFramed ? (headers.has("X-Frame-Options") ? 0 : -20) : 5,
    headers.get("X-Content-Type-Options") === "nosniff" ? 0 : -5,
    /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(referrer) ? 5 : 0,
    // Readable for other origins with their cookies would cost 50; nothing is opened here.
    headers.has("Access-Control-Allow-Origin") ? -50 : 0,
  ];
  const base = 100 + points.filter((point) => point < 0).reduce((sum, point) => sum + point, 0);
  const bonus = points.filter((point) => point > 0).reduce((sum, point) => sum + point, 0);
  return base >= 90 ? base + bonus : base;
}

describe("the headers of every kind of answer", () => {
  const examples = [
    { status: 200, file: "/index.html" },
    { status: 200, file: "/artikel/a.html", isFresh: true },
    { status: 200, file: "/cari.html" },
    { status: 200, file: "/media/a.jpg" },
    { status: 404, file: "/404.html" },
    { status: 308, file: "/" },
    { status: 405, file: "/" },
  ];

  test.each(examples)("$status of $file grade A+ by the rules of Mozilla's Observatory", (answer) => {
    const headers = new Map(headersOf(answer, facts));
    expect(observatoryScore(headers)).toBeGreaterThanOrEqual(100);
    for (const missing of ["Content-Security-Policy", "Strict-Transport-Security"])
      expect(observatoryScore(new Map([...headers].filter(([name]) => name !== missing)))).toBeLessThan(100);
  });

  test("promise https for years where the site has it, and nowhere else", () => {
    const answer = { status: 200, file: "/index.html" };
    const names = (isSecure: boolean) => headersOf(answer, { ...facts, isSecure }).map(([name]) => name);
    expect(names(true)).toContain("Strict-Transport-Security");
    expect(names(false)).not.toContain("Strict-Transport-Security");
  });

  test("say each thing once, in letters that a header may have", () => {
    expect(responseKinds.length).toBeGreaterThan(5);
    for (const answer of examples) {
      const headers = headersOf(answer, facts);
      expect(new Set(headers.map(([name]) => name)).size).toBe(headers.length);
      for (const [, value] of headers) expect(value).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
