import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCatalogue } from "@/lib/content/build-catalogue";
import type { FileRename } from "@/lib/content/renames";
import { isDocumentPath } from "@/lib/site/paths";
import { present } from "../../support/known";
import { article, readNewsroom } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const withdrawn = article({
  status: "withdrawn",
  withdrawnAt: "2025-09-15T08:00",
  withdrawnReason: "Keliru.",
});

const renamed = (...names: readonly (readonly [string, string])[]): readonly FileRename[] =>
  names.map(([from, to]) => ({ from: `articles/${from}.md`, to: `articles/${to}.md` }));

test("the copy of an article and the feeds of a list lead on with their pages", () => {
  const files = {
    "articles/a.md": article({ aliases: ["/artikel/lama", "/berita"] }),
    "articles/b.md": withdrawn,
    "redirects.yaml": "/topik/ani: /penulis/ani\n/penulis/dini/atom.xml: gone\n",
  };
  const { records } = readNewsroom(files);
  const renames = [...renamed(["x", "b"]), { from: "authors/dini.md", to: "authors/ani.md" }];
  const { catalogue } = buildCatalogue(present(records), Date.parse(now), { renames });
  const lines = catalogue.moves.map(({ from, to }) => `${from} ${to.kind === "path" ? to.path : to.kind}`);
  expect(lines.filter((line) => isDocumentPath(line.replace(/ .*/, "")))).toEqual([
    "/artikel/lama.md /artikel/a.md",
    "/penulis/dini/atom.xml gone",
    "/penulis/dini/feed.json /penulis/ani/feed.json",
    "/penulis/dini/rss.xml /penulis/ani/rss.xml",
  ]);
});

test("no address leads to one that leads on, and none that a page has leads anywhere", () => {
  const slug = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const path = fc.oneof(
    slug.map((name) => `/artikel/${name}`),
    fc.constantFrom("/x", "/y/", "/z.html", "/X", "/kanal/teknologi", "/"),
  );
  const redirects = fc.uniqueArray(
    fc.tuple(path, fc.oneof(path, fc.constantFrom("gone", "https://x.example/"))),
    {
      selector: ([from]) => from,
    },
  );
  const any = fc.record({
    articles: fc.dictionary(
      slug,
      fc.record({
        aliases: fc.array(path, { maxLength: 2 }),
        status: fc.constantFrom("published", "published", "draft"),
      }),
    ),
    redirects,
    renames: fc.array(fc.tuple(slug, slug)),
  });
  fc.assert(
    fc.property(any, ({ articles, redirects: lines, renames }) => {
      const files = Object.entries(articles).map(([name, fields]): readonly [string, string] => [
        `articles/${name}.md`,
        article(fields),
      ]);
      const yaml = lines.map(([from, to]) => `"${from}": "${to}"\n`).join("");
      const { records } = readNewsroom({ ...Object.fromEntries<string>(files), "redirects.yaml": yaml });
      const { catalogue } = buildCatalogue(present(records), Date.parse(now), {
        renames: renamed(...renames),
      });
      const moves = catalogue.moves.filter(({ from }) => !isDocumentPath(from));
      const sources = moves.map(({ from }) => from);
      expect(new Set(sources).size).toBe(sources.length);
      const live = [...catalogue.publishedBySlug.keys()].map((name) => `/artikel/${name}`);
      const pages = new Set(["/", "/kanal/teknologi", ...live]);
      expect(sources.filter((from) => pages.has(from))).toEqual([]);
      const targets = moves.flatMap(({ to }) => (to.kind === "path" ? [to.path] : []));
      expect(targets.filter((to) => !pages.has(to))).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
