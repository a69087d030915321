import { describe, expect, test } from "vitest";
import { CatalogueMaker } from "@/lib/content/catalogue-maker";
import { readSource } from "@/lib/content/source-reading";
import { parseVersionId } from "@/lib/core/ids";
import { instantAt } from "@/lib/core/instant";
import { known, present } from "../../../support/known";
import type { Files } from "../../../support/newsroom";
import { article, newsroomFrame } from "../../../support/newsroom";

const zone = "Asia/Jakarta";
const nowMs = Date.parse("2025-10-01T00:00:00Z");
const changes = new Map([
  [
    "articles/a.md",
    [
      {
        at: instantAt(Date.parse("2025-09-14T01:30:00Z"), zone),
        corrections: [],
        before: known(parseVersionId, "a".repeat(40)),
        after: known(parseVersionId, "b".repeat(40)),
      },
    ],
  ],
]);

function readingsOf(files: Files) {
  return Object.entries(files).map(([path, text]) => readSource({ path, text: present(text) }, zone));
}

const updated = { updatedAt: "2025-09-14T08:30" };

describe("the histories of a catalogue", () => {
  test("stay the same objects while articles are saved, and go when an editor says so", () => {
    const maker = new CatalogueMaker();
    const files = { ...newsroomFrame, "articles/a.md": article(updated), "articles/b.md": article() };
    const first = present(maker.make(readingsOf(files), nowMs, { changes }).making).catalogue;
    expect([...first.histories.keys()]).toEqual(["a"]);
    const saved = maker.update(readingsOf({ "articles/b.md": article({ title: "Lain" }) }), nowMs);
    expect(present(saved?.making).catalogue.histories).toBe(first.histories);
    const hidden = maker.update(
      readingsOf({ "articles/a.md": article({ ...updated, history: false }) }),
      nowMs,
    );
    expect(present(hidden?.making).catalogue.histories.size).toBe(0);
  });

  test("have no article whose own page no longer tells of a change, and leads to none", () => {
    const maker = new CatalogueMaker();
    const files = { ...newsroomFrame, "articles/a.md": article() };
    const making = present(maker.make(readingsOf(files), nowMs, { changes }).making);
    expect(making.catalogue.histories.size).toBe(0);
  });
});
