import { describe, expect, test } from "vitest";
import { buildCatalogue } from "@/lib/content/build-catalogue";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ArticleChange } from "@/lib/content/history/article-change";
import { parseArticleSlug, parseVersionId } from "@/lib/core/ids";
import { parseInstant } from "@/lib/core/instant";
import { toMetadata } from "@/lib/outputs/metadata";
import { listPages } from "@/lib/pages";
import { toArticlePageView } from "@/lib/views/article-page";
import { toHistoryPageView } from "@/lib/views/history-page";
import { known, present } from "../../support/known";
import type { Files } from "../../support/newsroom";
import { article, published, readNewsroom } from "../../support/newsroom";

const before = known(parseVersionId, "a".repeat(40));
const after = known(parseVersionId, "b".repeat(40));
const slug = known(parseArticleSlug, "a");

function change(text: string, corrections: ArticleChange["corrections"] = []): ArticleChange {
  const reading = parseInstant(text, "Asia/Jakarta");
  if (!reading.ok) throw new TypeError(`${text} is no instant`);
  return { at: reading.value, corrections, before, after };
}

/** A newsroom of one article, with changes from the oldest to the newest. */
function catalogueOf(
  fields: Readonly<Record<string, unknown>>,
  changes: readonly ArticleChange[],
  now = "2025-10-01T00:00:00Z",
  files: Files = {},
): Catalogue {
  const { records } = readNewsroom({ "articles/a.md": article(fields), ...files });
  const byFile = new Map([["articles/a.md", changes]]);
  return buildCatalogue(present(records), Date.parse(now), { changes: byFile }).catalogue;
}

const updated = { updatedAt: "2025-09-16T08:30" };
const two = [change("2025-09-14T08:30"), change("2025-09-16T08:30")];

function pathsIn(catalogue: Catalogue): readonly string[] {
  return [...listPages(catalogue)].map(({ path }) => path).filter((path) => path.endsWith("/riwayat"));
}

describe("the history of an article", () => {
  test("has its changes, the newest first, with anchors that stay when another comes", () => {
    const view = present(toHistoryPageView(catalogueOf(updated, two), slug));
    expect(view.changes.map(({ id, at }) => `${id} ${at.label}`)).toEqual([
      "perubahan-2 Selasa, 16 September 2025, 08.30 WIB",
      "perubahan-1 Minggu, 14 September 2025, 08.30 WIB",
    ]);
    expect(view.versions).toEqual([
      { before, after },
      { before, after },
    ]);
    expect(view.breadcrumbs.at(-1)).toEqual({ href: "/artikel/a", label: "Judul" });
  });

  test("tells of a correction in the words that it has now, and not of one that was taken back", () => {
    const at = "2025-09-14T08:30";
    const atMs = Date.parse(`${at}+07:00`);
    const named = [
      change(at, [
        { kind: "ralat", atMs },
        { kind: "koreksi", atMs },
      ]),
    ];
    const corrections = [{ kind: "ralat", at, text: "Yang benar 500." }];
    const view = present(toHistoryPageView(catalogueOf({ corrections }, named), slug));
    expect(view.changes[0]?.corrections.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "Ralat: Yang benar 500.",
    ]);
  });

  test("is announced on the article's own page by its three newest changes", () => {
    const days = ["14", "15", "16", "17", "18"].map((day) => change(`2025-09-${day}T08:30`));
    const catalogue = catalogueOf(updated, days);
    const { history } = toArticlePageView(catalogue, published(catalogue, "a"));
    expect(history?.href).toBe("/artikel/a/riwayat");
    expect(history?.changes.map(({ href }) => href)).toEqual(
      ["5", "4", "3"].map((number) => `/artikel/a/riwayat#perubahan-${number}`),
    );
    expect(history?.olderCount).toBe(2);
  });

  test("is kept from search engines, which would find the mistakes in it", () => {
    const catalogue = catalogueOf(updated, two);
    const metadata = toMetadata(catalogue.site, present(toHistoryPageView(catalogue, slug)));
    expect(metadata).toMatchObject({ robots: { index: false }, title: "Riwayat perubahan: Judul | Warta" });
    expect(metadata.alternates).toBeUndefined();
  });

  test.each([
    ["of which nothing is known", updated, []],
    ["whose editor says so", { ...updated, history: false }, two],
    ["that is a draft", { ...updated, status: "draft" }, two],
    [
      "that was withdrawn",
      { ...updated, status: "withdrawn", withdrawnAt: "2025-09-17T08:00", withdrawnReason: "Keliru." },
      two,
    ],
  ])("is none of an article %s", (_, fields, changes) => {
    const catalogue = catalogueOf(fields, changes);
    expect(pathsIn(catalogue)).toEqual([]);
    expect(toHistoryPageView(catalogue, slug)).toBeUndefined();
    const shown = catalogue.publishedBySlug.get(slug);
    if (shown) expect(toArticlePageView(catalogue, shown).history).toBeUndefined();
  });

  test("is none of another file that has the article's name", () => {
    const { records } = readNewsroom({ "articles/2025/a.md": article(updated) });
    const changes = new Map([["articles/a.md", two]]);
    const { catalogue } = buildCatalogue(present(records), Date.parse("2025-10-01T00:00:00Z"), { changes });
    expect(pathsIn(catalogue)).toEqual([]);
  });

  test("keeps a change to itself until its time, which is when the next publish is due", () => {
    const dueMs = Date.parse("2025-09-16T08:30:00+07:00");
    const early = catalogueOf({ updatedAt: "2025-09-14T08:30" }, two, "2025-09-16T08:29:59+07:00");
    expect(toHistoryPageView(early, slug)?.changes).toHaveLength(1);
    expect(early.nextDueMs).toBe(dueMs);
    const due = catalogueOf({ updatedAt: "2025-09-14T08:30" }, two, "2025-09-16T08:30:00+07:00");
    expect(toHistoryPageView(due, slug)?.changes).toHaveLength(2);
  });
});

test("an old address of an article leads its history on as well", () => {
  const { records } = readNewsroom({ "articles/a.md": article({ ...updated, aliases: ["/artikel/lama"] }) });
  const movesWith = (changes: readonly ArticleChange[]) =>
    buildCatalogue(present(records), Date.parse("2025-10-01T00:00:00Z"), {
      changes: new Map([["articles/a.md", changes]]),
    }).catalogue.moves.map(({ from }) => from);
  expect(movesWith(two)).toEqual(["/artikel/lama", "/artikel/lama.md", "/artikel/lama/riwayat"]);
  expect(movesWith([])).toEqual(["/artikel/lama", "/artikel/lama.md"]);
});
