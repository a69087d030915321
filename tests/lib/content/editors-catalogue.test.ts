import { describe, expect, test } from "vitest";
import { EditorsCatalogueMaker } from "@/lib/content/editors-catalogue";
import { listPages } from "@/lib/pages";
import { article, newsroom, published, shownToEditors, slugsOf } from "../../support/newsroom";

const now = "2025-09-21T00:00:00Z";

const files = {
  "articles/terbit.md": article({ title: "Terbit", related: ["nanti", "draf"], tags: ["Umum"] }),
  "articles/nanti.md": article({
    publishedAt: "2025-12-12T08:00",
    related: ["draf"],
    tags: ["Nanti"],
    corrections: [{ kind: "ralat", at: "2025-12-13T08:00", text: "Belum tampak." }],
  }),
  "articles/draf.md": article({
    status: "draft",
    publishedAt: "2025-09-20T08:00",
    related: ["nanti"],
  }),
  "articles/ditarik.md": article({
    status: "withdrawn",
    withdrawnAt: "2025-09-20T08:00",
    withdrawnReason: "Sumber keliru.",
  }),
  "front.yaml": "lead: nanti\npicks: [draf]\n",
};

describe("what editors see", () => {
  const shown = shownToEditors(files, now);

  test("has drafts and scheduled articles in every list, and withdrawn ones in none", () => {
    expect(slugsOf(shown.published)).toEqual(["nanti", "draf", "terbit"]);
    expect([...shown.publishedByTopic.keys()]).toEqual(["nanti", "umum"]);
    expect(shown.days).toEqual(["2025-12-12", "2025-09-20", "2025-09-13"]);
    expect(slugsOf(shown.withdrawn)).toEqual(["ditarik"]);
  });

  test("says which of them readers can't read, and in which state those are", () => {
    expect(shown.unpublished.map(({ slug, state }) => `${slug} ${state}`)).toEqual([
      "draf draft",
      "nanti scheduled",
    ]);
  });

  test("follows what they name, among themselves and from public articles", () => {
    expect(published(shown, "terbit").related).toEqual(["nanti", "draf"]);
    expect(published(shown, "nanti").related).toEqual(["draf"]);
    expect(published(shown, "draf").related).toEqual(["nanti"]);
    expect(shown.front).toEqual({ lead: "nanti", picks: ["draf"] });
  });

  test("is each article at the instant of its publication: its own date, and nothing that comes after", () => {
    const { publishedAt, corrections } = published(shown, "nanti");
    expect(publishedAt.epochMs).toBe(Date.parse("2025-12-12T08:00:00+07:00"));
    expect(corrections).toEqual([]);
  });

  test("is what readers will see when all of it is public", () => {
    const later = newsroom(
      { ...files, "articles/draf.md": files["articles/draf.md"].replace("status: draft\n", "") },
      "2025-12-12T08:00:00+07:00",
    ).catalogue;
    const pathsOf = (catalogue: Parameters<typeof listPages>[0]) =>
      [...listPages(catalogue)].map(({ path }) => path);
    expect(pathsOf(shown)).toEqual(pathsOf(later));
    for (const slug of ["nanti", "draf", "terbit"])
      expect({ ...published(shown, slug), body: {} }).toEqual({ ...published(later, slug), body: {} });
  });

  test("changes nothing of what readers see", () => {
    const { catalogue, issues } = newsroom(files, now);
    expect(slugsOf(catalogue.published)).toEqual(["terbit"]);
    expect(published(catalogue, "terbit").related).toEqual([]);
    expect(issues.map(({ rule }) => rule)).toContain("article-not-public");
  });

  test("has what is dated ahead in public articles, the nearest first", () => {
    const { upcoming } = shownToEditors(
      {
        "articles/a.md": article({
          updatedAt: "2025-10-02T08:00",
          corrections: [
            { kind: "ralat", at: "2025-10-01T08:00", text: "A." },
            { kind: "ralat", at: "2025-09-14T08:00", text: "Sudah tampak." },
          ],
        }),
        "articles/b.md": article({
          status: "withdrawn",
          withdrawnAt: "2025-09-30T08:00",
          withdrawnReason: "Sumber keliru.",
        }),
        "articles/c.md": article({ publishedAt: "2025-12-01T08:00", updatedAt: "2025-12-02T08:00" }),
      },
      now,
    );
    expect(upcoming.map(({ slug, kind }) => `${slug} ${kind}`)).toEqual([
      "b withdrawal",
      "a correction",
      "a update",
    ]);
  });

  test("follows the clock from one edition to the next: what became public is marked no more", () => {
    const maker = new EditorsCatalogueMaker();
    expect(slugsOf(shownToEditors(files, now, maker).unpublished)).toContain("nanti");
    const after = shownToEditors(files, "2025-12-13T08:00:00+07:00", maker);
    expect(slugsOf(after.unpublished)).toEqual(["draf"]);
    expect(published(after, "nanti").corrections.map(({ text }) => text)).toEqual(["Belum tampak."]);
  });
});
