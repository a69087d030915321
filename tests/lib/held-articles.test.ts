import { rmSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { EditionLoading } from "@/lib/articles";
import type { ContentHistory } from "@/lib/content/history/content-history";
import { Newsroom } from "@/lib/articles";
import { CatalogueMaker } from "@/lib/content/catalogue-maker";
import { parseArticleSlug } from "@/lib/core/ids";
import { articlePath } from "@/lib/site/paths";
import { known, present } from "../support/known";
import { article, newsroomFrame, published, slugsOf } from "../support/newsroom";
import { testFolder, writeOld } from "../support/unit-folder";

const nowMs = Date.parse("2025-09-20T08:00:00+07:00");
const slugs = ["a", "b", "c", "d"];
const faulty = article({ title: undefined });

const texts: readonly (string | undefined)[] = [
  article({ title: "Judul satu", tags: ["Satu"], related: ["b"] }),
  article({ title: "Judul dua", tags: ["Dua"] }, "Lihat [a](/artikel/a) dan [c](/artikel/c)."),
  article({ status: "draft", related: ["a", "c"] }),
  article({ title: "Nanti", publishedAt: "2025-09-21T08:00", related: ["a", "d"] }),
  article({ title: "Lebih nanti", publishedAt: "2025-09-22T08:00", related: ["c"] }),
  article({ section: "tiada" }),
  faulty,
  undefined,
];
const files = [...slugs.map((slug) => `articles/${slug}.md`), "articles/lagi/a.md"];
const fronts = ["lead: a\npicks: [b]\n", "lead: c\n", undefined];

const anySave = fc.oneof(
  { weight: 9, arbitrary: fc.record({ file: fc.constantFrom(...files), text: fc.constantFrom(...texts) }) },
  { weight: 1, arbitrary: fc.record({ file: fc.constant("front.yaml"), text: fc.constantFrom(...fronts) }) },
);
const anyRound = fc.record({
  saves: fc.array(anySave, { minLength: 1, maxLength: 3 }),
  live: fc.subarray(slugs),
});

function write(folder: string, file: string, text: string | undefined): void {
  if (text === undefined) rmSync(path.join(folder, file), { force: true });
  else writeOld(folder, file, text);
}

function newFolder(): string {
  const contentDir = testFolder();
  for (const [file, text] of Object.entries(newsroomFrame)) write(contentDir, file, text);
  return contentDir;
}

/** A history that is another one whenever it is asked, so that nothing can be taken over from the last edition. */
function restlessHistory(): ContentHistory {
  let count = 0;
  const look = () => Promise.resolve({ name: String((count += 1)), renames: [], changes: new Map() });
  return { recall: look, look, save: () => Promise.resolve() };
}

/** All that an edition says, in few words. */
function said({ edition, issues }: EditionLoading): string {
  const { published: shown = [], unpublished = [], front, earlierInSection } = edition?.catalogue ?? {};
  const lines = [
    ...issues.map(({ file, rule, message }) => `${file}: ${rule} ${message}`),
    ...[...shown, ...unpublished].map((one) => JSON.stringify(one)),
    `front ${JSON.stringify(front)}`,
    `earlier ${[...(earlierInSection ?? [])]
      .map(([slug, one]) => `${slug} ${one.slug}`)
      .sort()
      .join()}`,
    `held ${[...(edition?.heldPaths ?? [])].sort().join()}`,
    `due ${String(edition?.catalogue.nextDueMs)}`,
  ];
  return lines.join("\n");
}

describe("a newsroom in which some files are at fault", () => {
  test("has the edition of one that looks at everything, whatever is saved and whatever is live", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRound, { minLength: 1, maxLength: 7 }), async (rounds) => {
        const contentDir = newFolder();
        for (const slug of slugs) write(contentDir, `articles/${slug}.md`, article());
        const newsroom = new Newsroom({ contentDir });
        const thorough = new Newsroom({ contentDir, history: restlessHistory() });
        for (const { saves, live } of rounds) {
          for (const { file, text } of saves) write(contentDir, file, text);
          await newsroom.readAll();
          await thorough.readAll();
          const isLive = (page: string) => live.some((slug) => page === `/artikel/${slug}`);
          expect(said(newsroom.edition(nowMs, isLive))).toBe(said(thorough.edition(nowMs, isLive)));
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test("looks at no other article when one is saved, be it a draft, and frees the one that is mended", async () => {
    const contentDir = newFolder();
    const save = (file: string, changes: Readonly<Record<string, unknown>>) => {
      writeOld(contentDir, file, article(changes));
    };
    save("articles/a.md", {});
    save("articles/b.md", { section: "tiada" });
    save("articles/c.md", {});
    write(contentDir, "front.yaml", "lead: tiada\n");
    const newsroom = new Newsroom({ contentDir });
    await newsroom.readAll();
    newsroom.edition(nowMs);
    save("articles/c.md", { title: undefined });
    await newsroom.readAll();
    const isLive = (page: string) => page === articlePath(known(parseArticleSlug, "c"));
    expect(newsroom.edition(nowMs, isLive).edition?.heldPaths.size).toBeGreaterThan(0);

    const all = vi.spyOn(CatalogueMaker.prototype, "make");
    save("articles/a.md", { title: "Judul baru" });
    save("articles/baru.md", { status: "draft" });
    await newsroom.readSome(["articles/a.md", "articles/baru.md"]);
    const { catalogue, heldPaths } = present(newsroom.edition(nowMs, isLive).edition);
    save("articles/baru.md", {});
    await newsroom.readSome(["articles/baru.md"]);
    const next = present(newsroom.edition(nowMs, isLive).edition);
    expect(all).not.toHaveBeenCalled();
    all.mockRestore();
    expect(published(catalogue, "a").title).toBe("Judul baru");
    expect(slugsOf(catalogue.unpublished)).toEqual(["baru"]);
    expect(slugsOf(next.catalogue.unpublished)).toEqual([]);
    expect(published(next.catalogue, "baru")).toBeDefined();
    expect(next.heldPaths).toEqual(heldPaths);

    save("articles/c.md", { title: "Diperbaiki" });
    await newsroom.readSome(["articles/c.md"]);
    const mended = present(newsroom.edition(nowMs, isLive).edition);
    expect(published(mended.catalogue, "c").title).toBe("Diperbaiki");
    expect([...mended.heldPaths]).toEqual(["/artikel/b", "/artikel/b.md", "/artikel/b/riwayat"]);
  });
});
