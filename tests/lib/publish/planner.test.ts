import { rmSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "@/lib/content/catalogue";
import { ReadCatalogue } from "@/lib/publish/catalogue-reads";
import { changedReads } from "@/lib/publish/read-index";
import type { Plan, PlannedPage } from "@/lib/publish/plan";
import { Planner } from "@/lib/publish/plan";
import type { NotesMark } from "@/lib/publish/read-notes";
import { ReadNotes } from "@/lib/publish/read-notes";
import { feedFormats, feedPath, isDocumentPath } from "@/lib/site/paths";
import type { Edit } from "../../support/edited-newsroom";
import { testFolder } from "../../support/unit-folder";
import { EditedNewsroom, anyEdit } from "../../support/edited-newsroom";

/** What happens between two publishes: edits, a new build of the app, and pages that can't be rendered this time. */
const anyRound = fc.record({
  edits: fc.array(anyEdit, { maxLength: 4 }),
  codeHash: fc.oneof(
    { weight: 9, arbitrary: fc.constant("code") },
    { weight: 1, arbitrary: fc.constant("new code") },
  ),
  /** Pages whose articles are held back by a fault, so that they stay as they are. */
  heldPaths: fc.subarray(["/artikel/a", "/artikel/b", "/artikel/e"]).map((paths) => new Set(paths)),
  /** Every n-th page fails. */
  failing: fc.constantFrom(Infinity, Infinity, 5, 2),
});

/**
 * A plan without its views, which the fingerprints stand for. Pages of one kind may come in any order; that articles come
 * before lists, the table of pages sees to.
 */
function inShort({ add, change, documents, remove, keepCount }: Plan) {
  const name = ({ kind, path, fingerprint }: PlannedPage) => `${kind} ${path} ${fingerprint}`;
  return {
    add: add.map(name).sort(),
    change: change.map(name).sort(),
    documents: documents.map(name).sort(),
    remove: [...remove].sort(),
    keepCount,
  };
}

/** What most plans have in common. */
const usual = { codeHash: "code", heldPaths: new Set<string>() };

const planned = ({ add, change, documents }: Plan) => [...add, ...change, ...documents];

/** A site folder's record of pages, as the publisher keeps it. */
class Pages {
  readonly published = new Map<string, string>();

  take(plan: Plan, failing = Infinity): void {
    for (const [index, { path, fingerprint }] of planned(plan).entries()) {
      this.published.set(path, index % failing === failing - 1 ? "" : fingerprint);
    }
    for (const path of plan.remove) this.published.delete(path);
  }
}

describe("a planner that is used again", () => {
  test("plans exactly what a new one plans, whatever was edited in between", () => {
    fc.assert(
      fc.property(fc.array(anyRound, { minLength: 1, maxLength: 8 }), (rounds) => {
        const newsroom = new EditedNewsroom();
        const planner = new Planner();
        const pages = new Pages();
        for (const { edits, codeHash, heldPaths, failing } of [
          { edits: [], ...usual, failing: Infinity },
          ...rounds,
        ]) {
          for (const edit of edits) newsroom.apply(edit);
          const { published } = pages;
          const plan = planner.plan({ catalogue: newsroom.remembered(), codeHash, published, heldPaths });
          const wanted = new Planner().plan({ catalogue: newsroom.fresh(), codeHash, published, heldPaths });
          expect(inShort(plan)).toEqual(inShort(wanted));
          pages.take(plan, failing);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("goes on from what another process noted, and plans what a new one plans", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRound, { minLength: 1, maxLength: 5 }), async (rounds) => {
        const newsroom = new EditedNewsroom();
        const dir = path.join(testFolder(), "notes");
        const pages = new Pages();
        let mark: NotesMark | undefined;
        let last: { readonly codeHash: string } | undefined;
        for (const { edits, codeHash } of [{ edits: [], ...usual }, ...rounds]) {
          const { published } = pages;
          const notes = new ReadNotes(dir, mark);
          const planner = new Planner(notes);
          const catalogueAgain = last && newsroom.restart();
          if (last && catalogueAgain && mark) {
            planner.resume({ catalogue: catalogueAgain, codeHash: last.codeHash, published });
          }
          for (const edit of edits) newsroom.apply(edit);
          const catalogue = newsroom.remembered();
          const plan = planner.plan({ catalogue, published, ...usual, codeHash });
          const wanted = new Planner().plan({ catalogue: newsroom.fresh(), published, ...usual, codeHash });
          expect(inShort(plan)).toEqual(inShort(wanted));
          pages.take(plan);
          mark = await notes.save();
          last = { codeHash };
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("looks at everything when the notes of another process are damaged", async () => {
    const newsroom = new EditedNewsroom();
    const dir = path.join(testFolder(), "notes");
    const pages = new Pages();
    const notes = new ReadNotes(dir);
    const catalogue = newsroom.remembered();
    pages.take(new Planner(notes).plan({ catalogue, published: pages.published, ...usual }));
    const mark = await notes.save();
    rmSync(dir, { recursive: true });

    newsroom.apply({ kind: "fields", slug: "a", fields: { title: "Judul baru" } });
    const planner = new Planner(new ReadNotes(dir, mark));
    const { published } = pages;
    planner.resume({ catalogue, codeHash: usual.codeHash, published });
    const plan = planner.plan({ catalogue: newsroom.remembered(), published, ...usual });
    const wanted = new Planner().plan({ catalogue: newsroom.fresh(), published, ...usual });
    expect(wanted.change.length).toBeGreaterThan(1);
    expect(inShort(plan)).toEqual(inShort(wanted));
  });

  test("plans what a new one plans when pages went out of the site folder behind its back", () => {
    const newsroom = new EditedNewsroom();
    const catalogue = newsroom.remembered();
    const planner = new Planner();
    const pages = new Pages();
    pages.take(planner.plan({ catalogue, published: pages.published, ...usual }));
    pages.published.delete("/artikel/a");
    pages.published.set("/artikel/b", "another");
    const plan = planner.plan({ catalogue, published: pages.published, ...usual });
    expect(plan.add.map(({ path }) => path)).toEqual(["/artikel/a"]);
    expect(plan.change.map(({ path }) => path)).toEqual(["/artikel/b"]);
  });

  test("looks at no page again when nothing changed", () => {
    const newsroom = new EditedNewsroom();
    const planner = new Planner();
    const pages = new Pages();
    pages.take(planner.plan({ catalogue: newsroom.remembered(), published: pages.published, ...usual }));
    const plan = planner.plan({
      catalogue: newsroom.remembered(),
      published: pages.published,
      ...usual,
    });
    const pageCount = [...pages.published.keys()].filter((path) => !isDocumentPath(path)).length;
    expect(plan).toEqual({ add: [], change: [], documents: [], remove: [], keepCount: pageCount });
  });
});

describe("a plan", () => {
  /** The paths that change when something is edited after a publish, pages first. */
  function changedBy(edit: Edit): readonly string[] {
    const newsroom = new EditedNewsroom();
    const pages = new Pages();
    const plan = () =>
      new Planner().plan({ catalogue: newsroom.fresh(), published: pages.published, ...usual });
    pages.take(plan());
    newsroom.apply(edit);
    return planned(plan()).map(({ path }) => path);
  }

  test("holds the article, its copy and the feeds that carry it when its text was edited, and no other page", () => {
    const [page, copy, ...documents] = changedBy({ kind: "body", slug: "a", body: "Isi yang lain." });
    expect([page, copy]).toEqual(["/artikel/a", "/artikel/a.md"]);
    const lists = ["/", "/kanal/teknologi", "/penulis/ani"];
    expect(documents).toEqual([
      ...lists.flatMap((list) => feedFormats.map((format) => feedPath(list, format))),
      "/.warta/cari/2025-09-13.json",
    ]);
  });

  test("splits between machines without a gap and without a page done twice", () => {
    const catalogue = new EditedNewsroom().fresh();
    const part = (isOurs?: (path: string) => boolean) =>
      planned(new Planner().plan({ catalogue, published: new Map(), ...usual, ...(isOurs && { isOurs }) }));
    const isEven = (path: string) => path.length % 2 === 0;
    const halves = [...part(isEven), ...part((path) => !isEven(path))].map(({ path }) => path);
    expect(halves.sort()).toEqual(
      part()
        .map(({ path }) => path)
        .sort(),
    );
  });
});

describe("the catalogue that notes what is read from it", () => {
  test("says what its source says, and leaves no part unnoted but the next due instant", () => {
    const source = new EditedNewsroom().fresh();
    const { catalogue } = new ReadCatalogue(source);
    expect(Object.keys(catalogue)).toEqual(Object.keys(source));
    const unnoted = Object.keys(catalogue).filter(
      (name) => "value" in (Object.getOwnPropertyDescriptor(catalogue, name) ?? {}),
    );
    expect(unnoted.filter((name) => name !== "nextDueMs")).toEqual([]);
  });

  const one = <K>(map: ReadonlyMap<K, unknown>): K | undefined => [...map.keys()][0];
  const newsroom = new EditedNewsroom();
  const source = newsroom.remembered();
  newsroom.apply({ kind: "fields", slug: "a", fields: { title: "Judul baru" } });
  const edited = newsroom.remembered();
  const slug = one(source.publishedBySlug);

  test.each<[string, (catalogue: Catalogue) => unknown]>([
    ["a list", ({ published }) => published.length],
    ["an entry of a map", ({ publishedBySlug }) => slug && publishedBySlug.get(slug)],
    ["whether an entry is there", ({ publishedBySlug }) => slug && publishedBySlug.has(slug)],
    ["how many there are", ({ publishedBySlug }) => publishedBySlug.size],
    ["all keys", ({ publishedBySlug }) => [...publishedBySlug.keys()]],
    ["all values", ({ publishedBySlug }) => [...publishedBySlug.values()]],
    ["all entries", ({ publishedBySlug }) => [...publishedBySlug.entries()]],
    ["the map itself", ({ publishedBySlug }) => [...publishedBySlug]],
  ])("notes the reading of %s", (_what, read) => {
    const watched = new ReadCatalogue(source);
    const { reads } = watched.during(() => read(watched.catalogue));
    expect(reads).toHaveLength(1);
    expect(changedReads(source, source)).toEqual([]);
    expect(changedReads(source, edited)).toContainEqual(reads[0]);
  });
});

test("the copy of a new article is made right after its page", () => {
  const catalogue = new EditedNewsroom().fresh();
  const { add } = new Planner().plan({ ...usual, catalogue, published: new Map() });
  const paths = add.map(({ path }) => path);
  const copies = paths.filter((path) => path.endsWith(".md"));
  expect(copies.length).toBeGreaterThan(1);
  expect(copies.map((copy) => paths[paths.indexOf(copy) - 1])).toEqual(
    copies.map((copy) => copy.slice(0, -3)),
  );
});
