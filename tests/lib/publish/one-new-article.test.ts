import { beforeAll, describe, expect, test } from "vitest";
import { headOf } from "@/lib/content/article-head";
import { CatalogueMaker } from "@/lib/content/catalogue-maker";
import type { SourceReading } from "@/lib/content/source-reading";
import { parseArticleSlug, parseTopicSlug } from "@/lib/core/ids";
import { Planner } from "@/lib/publish/plan";
import { feedFormats, feedPath, isDocumentPath, nginxHttpPath, serverHeadersPath } from "@/lib/site/paths";
import { known, present } from "../../support/known";
import { article, newsroomFrame } from "../../support/newsroom";
import { readOnce } from "../../support/read-once";

const articleCount = 10_000;
const articlesPerDay = 40;
const topicCount = 100;
const newestMs = Date.parse("2025-09-30T12:00:00+07:00");
const nowMs = newestMs + 3_600_000;
const timeZone = "Asia/Jakarta";

const frame = Object.entries({
  ...newsroomFrame,
  "authors/budi.md": "---\nname: Budi\nrole: Reporter\n---\n\nBudi.\n",
  "sections/bisnis.md": "---\ntitle: Bisnis\norder: 2\n---\n\nKabar bisnis.\n",
}).map(([path, text]) => readOnce(path, text, timeZone));
const template = readOnce("articles/contoh.md", article({ tags: ["Contoh"] }), timeZone);

/** An article without parsing it: ten thousand texts would take longer than what is tested. */
function written(name: string, publishedMs: number, topicNumber: number): SourceReading {
  if (template.record?.kind !== "article") throw new Error("The template is at fault");
  const { record } = template.record;
  const tag = `Topik ${String(topicNumber)}`;
  const fields = {
    ...record.fields,
    title: `Judul ${name}`,
    publishedAt: { epochMs: publishedMs, offsetMinutes: 420 },
    tags: [{ name: tag, slug: known(parseTopicSlug, tag.toLowerCase().replace(" ", "-")) }],
  };
  const [file, slug] = [`articles/${name}.md`, known(parseArticleSlug, name)];
  const made = { ...record, file, slug, fields, head: headOf(fields, record.body) };
  return { file, record: { kind: "article", record: made }, issues: [] };
}

const archive = Array.from({ length: articleCount }, (_, index) =>
  written(`n-${String(index)}`, newestMs - (index * 86_400_000) / articlesPerDay, index % topicCount),
);

/** Documents other than the copies of articles; these have their pages' number. */
const isOurs = (path: string) => isDocumentPath(path) && !path.endsWith(".md");
const usual = { codeHash: "code", heldPaths: new Set<string>(), isOurs };
const feedsOf = (...lists: readonly string[]) =>
  lists.flatMap((list) => feedFormats.map((format) => feedPath(list, format)));

describe("one new article among ten thousand", () => {
  const maker = new CatalogueMaker();
  const planner = new Planner();
  const published = new Map<string, string>();

  /** The documents that are made when an edition is planned. */
  function plan({ making }: ReturnType<CatalogueMaker["make"]>): readonly string[] {
    const { catalogue } = present(making);
    const { add, change, documents, remove } = planner.plan({ catalogue, published, ...usual });
    expect([change, remove]).toEqual([[], []]);
    for (const { path, fingerprint } of [...add, ...documents]) published.set(path, fingerprint);
    return [...add, ...documents].map(({ path }) => path).sort();
  }

  const planWith = (...readings: readonly SourceReading[]) => plan(present(maker.update(readings, nowMs)));

  beforeAll(() => {
    plan(maker.make([...archive, ...frame], nowMs));
    expect([...published.keys()].filter((path) => /sitemap-\d/.test(path)).length).toBeGreaterThan(8);
  });

  test("of today changes its month's sitemap, the news sitemap, the feeds that carry it, and how long it is kept", () => {
    expect(planWith(written("baru", nowMs - 60_000, 7))).toEqual(
      [
        ...feedsOf("/", "/kanal/teknologi", "/penulis/ani", "/topik/topik-7"),
        serverHeadersPath,
        nginxHttpPath,
        "/.warta/cari/2025-09-30.json",
        "/sitemap-2025-09.xml",
        "/sitemap-berita.xml",
      ].sort(),
    );
  });

  test("of last spring changes the sitemap of that month and its day in the search alone: no feed goes back so far", () => {
    const spring = Date.parse("2025-04-10T12:00:00+07:00");
    expect(planWith(written("lama", spring, 7))).toEqual([
      "/.warta/cari/2025-04-10.json",
      "/sitemap-2025-04.xml",
    ]);
  });

  test("of a month without any changes the index besides, and opens a topic's feeds", () => {
    const before = Date.parse("2024-11-10T12:00:00+07:00");
    expect(planWith(written("purba", before, topicCount))).toEqual(
      [
        ...feedsOf(`/topik/topik-${String(topicCount)}`),
        "/.warta/cari/2024-11-10.json",
        "/sitemap-2024-11.xml",
        "/sitemap.xml",
      ].sort(),
    );
  });
});

test("a plan of more pages than it keeps views of has the view of each", () => {
  const { catalogue } = present(new CatalogueMaker().make([...archive, ...frame], nowMs).making);
  const isFew = (path: string) => /^\/artikel\/n-[1-3]\d\d\d$/.test(path);
  const { add } = new Planner().plan({ catalogue, published: new Map(), ...usual, isOurs: isFew });
  expect(add).toHaveLength(3000);
  const titles = add.map(({ path, view }) => [path, "title" in view ? view.title : undefined]);
  expect(titles).toEqual(add.map(({ path }) => [path, path.replace("/artikel/", "Judul ")]));
});
