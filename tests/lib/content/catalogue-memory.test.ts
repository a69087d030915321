import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../support/edited-newsroom";
import { EditedNewsroom, anyEdit } from "../../support/edited-newsroom";
import { inOrder } from "../../support/in-order";
import { article, published } from "../../support/newsroom";

/** The catalogues before and after some edits, as one process makes them. */
function beforeAndAfter(...edits: readonly Edit[]) {
  const newsroom = new EditedNewsroom();
  const before = newsroom.remembered();
  for (const edit of edits) newsroom.apply(edit);
  return { before, after: newsroom.remembered() };
}

describe("a catalogue made with the memory of earlier ones", () => {
  test("says what one made without says, whatever was edited, with the same faults", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (rounds) => {
        const newsroom = new EditedNewsroom();
        newsroom.remembered();
        for (const round of rounds) {
          for (const edit of round) newsroom.apply(edit);
          expect(inOrder(newsroom.makeRemembered())).toBe(inOrder(newsroom.makeFresh()));
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("says the same when another process took over from the cache in between", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (rounds) => {
        const newsroom = new EditedNewsroom();
        newsroom.remembered();
        for (const round of rounds) {
          newsroom.restart();
          for (const edit of round) newsroom.apply(edit);
          expect(inOrder(newsroom.makeRemembered())).toBe(inOrder(newsroom.makeFresh()));
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("is made of the same objects where nothing was edited", () => {
    const { before, after } = beforeAndAfter();
    expect(Object.entries(after).filter(([name, value]) => Reflect.get(before, name) !== value)).toEqual([]);
  });

  test("takes over the articles, lists and maps that an edit does not concern", () => {
    const { before, after } = beforeAndAfter({ kind: "fields", slug: "a", fields: { section: "bisnis" } });
    expect(published(after, "a")).not.toBe(published(before, "a"));
    expect(published(after, "b")).toBe(published(before, "b"));
    expect(after.published).not.toBe(before.published);
    expect(after.publishedBySection).not.toBe(before.publishedBySection);
    expect(after.withdrawn).toBe(before.withdrawn);
    expect(after.days).toBe(before.days);
    expect(after.sections).toBe(before.sections);
    expect(after.site).toBe(before.site);
  });

  test("is made of the last one where an article was saved, and not by a look at all", () => {
    const newsroom = new EditedNewsroom();
    newsroom.remembered();
    newsroom.apply({ kind: "body", slug: "a", body: "Isi yang lain." });
    newsroom.apply({ kind: "fields", slug: "b", fields: { title: "Judul baru", section: "bisnis" } });
    expect(inOrder(newsroom.makeRemembered())).toBe(inOrder(newsroom.makeFresh()));
    expect(newsroom.updateCount).toBe(1);
  });

  test("forgets when the last news was due to end, where a save made it old", () => {
    const newsroom = new EditedNewsroom();
    newsroom.apply({ kind: "fields", slug: "d", fields: { publishedAt: "2025-09-13T00:30+00:00" } });
    newsroom.apply({ kind: "clock", now: "2025-09-15T01:00:00Z" });
    expect(newsroom.remembered()).toMatchObject({ nextDueMs: Date.parse("2025-09-15T03:15:00Z") });
    for (const slug of ["a", "b", "c"]) {
      newsroom.apply({ kind: "fields", slug, fields: { publishedAt: "2025-08-31T23:30" } });
      expect(inOrder(newsroom.makeRemembered())).toBe(inOrder(newsroom.makeFresh()));
    }
    expect(newsroom.updateCount).toBe(3);
    expect(newsroom.remembered().fresh).toEqual([]);
    // Next they turn old.
    expect(newsroom.remembered().nextDueMs).toBe(Date.parse("2026-09-01T23:30:00+07:00"));
  });

  test("has an article that was taken away and put back once", () => {
    const newsroom = new EditedNewsroom();
    const text = article();
    newsroom.remembered();
    newsroom.apply({ kind: "file", file: "articles/c.md", text: undefined });
    newsroom.remembered();
    newsroom.apply({ kind: "file", file: "articles/c.md", text });
    expect(inOrder(newsroom.makeRemembered())).toBe(inOrder(newsroom.makeFresh()));
    expect(newsroom.updateCount).toBe(1);
  });

  test("makes an article anew when what it links to went away, though its own file stayed the same", () => {
    const newsroom = new EditedNewsroom();
    newsroom.apply({ kind: "fields", slug: "a", fields: { related: ["b"] } });
    expect(published(newsroom.remembered(), "a").related).toEqual(["b"]);
    newsroom.apply({ kind: "remove", slug: "b" });
    expect(published(newsroom.remembered(), "a").related).toEqual([]);
  });

  test("holds a map for another when only the order of its entries changed", () => {
    const order = "---\ntitle: Teknologi\norder: 3\n---\n\nKabar teknologi.\n";
    const { before, after } = beforeAndAfter({ kind: "file", file: "sections/teknologi.md", text: order });
    expect([...before.sections.keys()]).toEqual(["teknologi", "bisnis"]);
    expect([...after.sections.keys()]).toEqual(["bisnis", "teknologi"]);
  });
});
