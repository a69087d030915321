import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Trail } from "@/lib/content/history/trail";
import { follow, noTrail } from "@/lib/content/history/trail";
import { readArticle } from "@/lib/content/read-article";
import type { VersionId } from "@/lib/core/ids";
import { parseVersionId } from "@/lib/core/ids";
import { toIso } from "@/lib/core/instant";
import { known } from "../../../support/known";
import { article } from "../../../support/newsroom";

type Fields = Readonly<Record<string, unknown>>;

/** One commit: when it was made, and the front matter that it left. A text makes a file at fault. */
type Commit = readonly [at: string, fields: Fields | "faulty"];

const idOf = (text: string): VersionId =>
  known(parseVersionId, createHash("sha1").update(text).digest("hex"));

/** What the commits tell: the instant of each change, and which of the commits stand before and after it. */
function changesIn(...commits: readonly Commit[]): readonly string[] {
  const texts = commits.map(([, fields], index) =>
    fields === "faulty" ? `tanpa data ${String(index)}` : article(fields, `Naskah ${String(index)}.`),
  );
  const ids = texts.map(idOf);
  const records = texts.map((text) => readArticle({ path: "articles/a.md", text }, "Asia/Jakarta").value);
  const read = (version: VersionId) => records[ids.indexOf(version)];
  let trail: Trail = noTrail;
  commits.slice(1).forEach(([at], index) => {
    const [before, after] = [
      known(parseVersionId, ids[index] ?? ""),
      known(parseVersionId, ids[index + 1] ?? ""),
    ];
    trail = follow(trail, { before, after, atMs: Date.parse(`${at}+07:00`), read });
  });
  return trail.changes.map(({ at, corrections, before, after }) => {
    const kinds = corrections.map(({ kind }) => ` ${kind}`).join("");
    return `${toIso(at).slice(0, 16)} ${String(ids.indexOf(before))}→${String(ids.indexOf(after))}${kinds}`;
  });
}

const first: Commit = ["2025-09-13T10:00", {}];
const updated = (at: string) => ({ updatedAt: at });
const correction = (at: string, text = "Yang benar 500.") => ({ corrections: [{ kind: "ralat", at, text }] });

describe("a change of an article", () => {
  test("is what moves updatedAt ahead or adds a correction, at the time that the article itself says", () => {
    expect(
      changesIn(
        first,
        ["2025-09-14T08:40", updated("2025-09-14T08:30")],
        ["2025-09-16T09:00", { ...updated("2025-09-14T08:30"), ...correction("2025-09-16T08:00") }],
        ["2025-09-18T09:00", { ...updated("2025-09-18T08:00"), ...correction("2025-09-16T08:00") }],
      ),
    ).toEqual(["2025-09-14T08:30 0→1", "2025-09-16T08:00 1→2 ralat", "2025-09-18T08:00 2→3"]);
  });

  test("has the later of its times, as the article shows it, when it brings an update and a correction", () => {
    const both = { ...updated("2025-09-14T08:30"), ...correction("2025-09-14T09:30") };
    expect(changesIn(first, ["2025-09-14T10:00", both])).toEqual(["2025-09-14T09:30 0→1 ralat"]);
  });

  test("is not the mending of a typing error, in the text or in a correction; the next one begins after it", () => {
    expect(
      changesIn(
        first,
        ["2025-09-13T12:00", {}],
        ["2025-09-14T08:40", correction("2025-09-14T08:30")],
        ["2025-09-15T08:40", correction("2025-09-14T08:30", "Yang benar 500 orang.")],
        ["2025-09-16T08:40", { ...correction("2025-09-14T08:30"), ...updated("2025-09-16T08:30") }],
      ),
    ).toEqual(["2025-09-14T08:30 1→2 ralat", "2025-09-16T08:30 3→4"]);
  });

  test("is completed by what is committed within the hour, and by nothing later", () => {
    const at = updated("2025-09-14T08:30");
    expect(
      changesIn(first, ["2025-09-14T08:40", at], ["2025-09-14T09:40", at], ["2025-09-14T09:41", at]),
    ).toEqual(["2025-09-14T08:30 0→2"]);
  });

  test("is none when it is taken back within the hour, or moves updatedAt back", () => {
    expect(
      changesIn(first, ["2025-09-14T08:40", updated("2025-09-14T08:30")], ["2025-09-14T08:50", {}]),
    ).toEqual([]);
    expect(
      changesIn(
        ["2025-09-13T10:00", updated("2025-09-14T08:30")],
        ["2025-09-15T08:00", updated("2025-09-14T07:30")],
      ),
    ).toEqual([]);
  });

  test("is none when it is dated before the article was public", () => {
    expect(changesIn(first, ["2025-09-14T08:00", correction("2025-09-12T08:00")])).toEqual([]);
  });
});

describe("what readers never read", () => {
  test("is in no change: a draft, and an article that was edited before its time", () => {
    const late = { publishedAt: "2025-09-20T08:00", updatedAt: "2025-09-20T10:00" };
    expect(
      changesIn(["2025-09-13T10:00", { status: "draft" }], ["2025-09-14T08:00", updated("2025-09-14T08:00")]),
    ).toEqual([]);
    expect(
      changesIn(["2025-09-13T10:00", { publishedAt: "2025-09-20T08:00" }], ["2025-09-14T08:00", late]),
    ).toEqual([]);
    expect(
      changesIn(["2025-09-13T10:00", { publishedAt: "2025-09-20T08:00" }], ["2025-09-20T08:00", late]),
    ).toEqual(["2025-09-20T10:00 0→1"]);
  });

  test.each([
    ["drawn back into a draft", { status: "draft" }],
    ["withdrawn", { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." }],
    ["put off", { publishedAt: "2025-09-30T08:00" }],
  ])("begins anew with an article that was %s: nothing from before is told", (_, fields) => {
    expect(
      changesIn(
        first,
        ["2025-09-14T08:40", updated("2025-09-14T08:30")],
        ["2025-09-15T09:00", fields],
        ["2025-09-16T09:00", updated("2025-09-16T08:30")],
        ["2025-09-18T09:00", updated("2025-09-18T08:30")],
      ),
    ).toEqual(["2025-09-18T08:30 3→4"]);
  });

  test("is a version at fault: readers kept the one before it", () => {
    expect(
      changesIn(first, ["2025-09-14T08:00", "faulty"], ["2025-09-15T08:40", updated("2025-09-15T08:30")]),
    ).toEqual(["2025-09-15T08:30 0→2"]);
  });
});

test("of many changes the newest twenty are kept", () => {
  const days = Array.from({ length: 22 }, (_, index) => `2025-10-${String(index + 1).padStart(2, "0")}`);
  const changes = changesIn(first, ...days.map((day): Commit => [`${day}T09:00`, updated(`${day}T08:00`)]));
  expect(changes).toHaveLength(20);
  expect(changes.at(-1)).toBe("2025-10-22T08:00 21→22");
});
