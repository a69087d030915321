import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { Parser } from "htmlparser2";
import { readInlineHashes } from "@/lib/publish/inline-hashes";
import { contentSecurityPolicy } from "@/lib/site/security-headers";
import { projectDir, publishOwnContent, readFolder } from "../support/site";

let site: ReadonlyMap<string, Buffer>;
const pages = () => [...site].filter(([file]) => file.endsWith(".html"));

beforeAll(async () => {
  site = await readFolder((await publishOwnContent()).siteDir);
});

/** What stands inline in a page and is subject to its policy: styles, and scripts that are no data. */
function inlineTexts(html: string) {
  const found: { readonly kind: "style" | "script"; readonly text: string }[] = [];
  const refused: string[] = [];
  let open: { kind: "style" | "script"; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of Object.keys(attributes)) {
        if (attribute === "style" || attribute.startsWith("on")) refused.push(`${name} ${attribute}`);
      }
      const isData = name === "script" && attributes["type"] === "application/ld+json";
      if ((name === "style" || name === "script") && !isData && attributes["src"] === undefined) {
        open = { kind: name, text: "" };
      }
    },
    ontext(text) {
      if (open) open.text += text;
    },
    onclosetag() {
      if (open) found.push(open);
      open = undefined;
    },
  });
  parser.end(html);
  return { found, refused };
}

describe("every page of the newsroom's own content", () => {
  test("has inline only what its policy knows by its hash, and no style or handler in a tag", () => {
    const hashes = readInlineHashes(projectDir);
    expect(pages().length).toBeGreaterThan(100);
    for (const [file, bytes] of pages()) {
      const { found, refused } = inlineTexts(bytes.toString());
      expect([file, refused]).toEqual([file, []]);
      expect(found.length).toBeGreaterThan(0);
      for (const { kind, text } of found) {
        const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
        expect([file, kind, hashes[`${kind}s`].includes(hash)]).toEqual([file, kind, true]);
      }
    }
  });

  test("uses each hash, so that none is allowed for nothing", () => {
    const used = new Set(
      pages().flatMap(([, bytes]) =>
        inlineTexts(bytes.toString()).found.map(
          ({ text }) => `sha256-${createHash("sha256").update(text).digest("base64")}`,
        ),
      ),
    );
    const { styles, scripts } = readInlineHashes(projectDir);
    expect([...styles, ...scripts].filter((hash) => !used.has(hash))).toEqual([]);
  });
});

describe("_headers", () => {
  /** The headers that a host gives at an address: those of all rules that fit it. */
  function headersAt(address: string): ReadonlyMap<string, readonly string[]> {
    const headers = new Map<string, string[]>();
    let fits = false;
    for (const line of (site.get("_headers")?.toString() ?? "").split("\n")) {
      if (line.startsWith("/")) {
        const pattern = line.replace(/[.?+^$[\]\\(){}|]/g, "\\$&").replaceAll("*", ".*");
        fits = new RegExp(`^${pattern}$`).test(address);
      } else if (fits && line !== "") {
        const [, name = "", value = ""] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
        headers.set(name, [...(headers.get(name) ?? []), value]);
      }
    }
    return headers;
  }

  test("gives every page the policy that our own server gives it, and caching once at most", () => {
    const facts = { hashes: readInlineHashes(projectDir), isSecure: true };
    for (const [file] of pages()) {
      const address = `/${file.replace(/(?:^index)?\.html$/, "")}`;
      if (address === "/404") continue;
      const headers = headersAt(address);
      const policies = headers.get("Content-Security-Policy") ?? [];
      expect([
        address,
        policies.includes(contentSecurityPolicy(file === "cari.html" ? "search" : "page", facts)),
      ]).toEqual([address, true]);
      expect((headers.get("Cache-Control") ?? []).length).toBeLessThanOrEqual(1);
      expect(headers.get("X-Content-Type-Options")).toEqual(["nosniff"]);
    }
  });

  test("keeps to what hosts take: a hundred rules, two thousand letters a line", () => {
    const lines = (site.get("_headers")?.toString() ?? "").split("\n");
    expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});
