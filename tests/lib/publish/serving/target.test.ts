import fc from "fast-check";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findTarget } from "@/lib/publish/serving/target";
import { articlePath } from "@/lib/site/paths";
import { parseArticleSlug } from "@/lib/core/ids";

const find = (url: string) => findTarget(url, () => undefined);

describe("an address", () => {
  test.each([
    ["/", "index.html"],
    ["/artikel/a?b=c", "artikel/a.html"],
    ["/rss.xml", "rss.xml"],
    ["/media/2025/foto_a.jpg", "media/2025/foto_a.jpg"],
  ])("%s is that of a file", (url, file) => {
    expect(find(url)).toEqual({ kind: "file", status: 200, file });
  });

  test("of an article is that of its page, whatever its slug", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (text) => {
        const slug = parseArticleSlug(text);
        fc.pre(slug !== undefined);
        const target = find(articlePath(slug));
        expect(target).toEqual({ kind: "file", status: 200, file: `artikel/${slug}.html` });
      }),
    );
  });
});

describe("whatever is asked for", () => {
  const pieces = [
    "/",
    "//",
    ".",
    "..",
    "%2e",
    "%2F",
    "%5c",
    "\\",
    "%00",
    "%",
    "?",
    "a",
    ".html",
    "index",
    "é",
    "%ff",
  ];
  const url = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 12 });

  test("nothing outside of the folder is found, and nothing that hides in it", () => {
    fc.assert(
      fc.property(url, (parts) => {
        const target = find(`/${parts.join("")}`);
        if (target.kind !== "file") return;
        const place = path.posix.normalize(path.posix.join("/site", target.file));
        expect(place.startsWith("/site/")).toBe(true);
        expect(`/${target.file}`).not.toMatch(/\/\.|\\|%/);
      }),
      { numRuns: 2000 },
    );
  });

  test("nobody is led to another origin, and each is led on once", () => {
    fc.assert(
      fc.property(url, (parts) => {
        const target = find(`/${parts.join("")}`);
        if (target.kind !== "redirect") return;
        expect(new URL(target.to, "https://warta.example/x").origin).toBe("https://warta.example");
        expect(find(target.to).kind).not.toBe("redirect");
      }),
      { numRuns: 2000 },
    );
  });
});
