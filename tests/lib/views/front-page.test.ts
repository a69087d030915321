import { describe, expect, test } from "vitest";
import { toFrontPageView } from "@/lib/views/front-page";
import type { Files } from "../../support/newsroom";
import { article, manyFiles, newsroom } from "../../support/newsroom";

/** `berita-01` is the oldest of them. */
function articles(count: number): Files {
  return manyFiles(count, (index) => {
    const day = String(index + 1).padStart(2, "0");
    return [`articles/berita-${day}.md`, article({ title: day, publishedAt: `2025-08-${day}T08:00` })];
  });
}

function frontOf(files: Files) {
  const view = toFrontPageView(newsroom(files, "2025-09-20T00:00:00Z").catalogue);
  const titles = (cards: readonly { readonly title: string }[]) => cards.map(({ title }) => title);
  return {
    edition: view.edition?.label,
    lead: view.lead?.title,
    picks: titles(view.picks),
    latest: titles(view.latest),
    blocks: view.blocks.map((block) => titles(block.stories)),
  };
}

describe("the front page", () => {
  test("takes the newest articles where the editors chose none", () => {
    expect(frontOf(articles(20))).toEqual({
      edition: "Edisi Rabu, 20 Agustus 2025",
      lead: "20",
      picks: ["19", "18", "17", "16"],
      latest: ["15", "14", "13", "12", "11", "10", "09", "08"],
      blocks: [["15", "14", "13", "12"]],
    });
  });

  test("gives what was paid for no place of news by itself, and its place in its section below the first news", () => {
    const paid = { title: "Iklan", kind: "sponsored", publishedAt: "2025-08-25T08:00" };
    const front = frontOf({ ...articles(20), "articles/iklan.md": article(paid) });
    expect(front.edition).toBe("Edisi Rabu, 20 Agustus 2025");
    expect(front.lead).toBe("20");
    expect(front.picks).toEqual(["19", "18", "17", "16"]);
    expect(front.latest).not.toContain("Iklan");
    expect(front.blocks).toEqual([["15", "Iklan", "14", "13"]]);
    const chosen = frontOf({
      ...articles(20),
      "articles/iklan.md": article(paid),
      "front.yaml": "lead: iklan\n",
    });
    expect(chosen.lead).toBe("Iklan");
  });

  test("has the editors' lead and picks, in their order", () => {
    const front = frontOf({
      ...articles(20),
      "front.yaml": "lead: berita-03\npicks: [berita-01, berita-20, berita-02]\n",
    });
    expect(front.lead).toBe("03");
    expect(front.picks).toEqual(["01", "20", "02"]);
    expect(front.latest.slice(0, 2)).toEqual(["19", "18"]);
  });

  test.each([
    ["picks that name the lead", "lead: berita-05\npicks: [berita-05, berita-04]\n"],
    ["a pick that is the newest, which leads", "picks: [berita-20, berita-04]\n"],
    ["a pick that is named twice", "picks: [berita-04, berita-04, berita-03]\n"],
    ["more picks than there is room for", "picks: [berita-01, berita-02, berita-03, berita-04, berita-05]\n"],
  ])("shows no story twice above the fold, nor again below: %s", (_, text) => {
    const { lead, picks, latest, blocks } = frontOf({ ...articles(20), "front.yaml": text });
    const above = [lead, ...picks];
    expect(new Set(above).size).toBe(above.length);
    expect(picks.length).toBeLessThanOrEqual(4);
    expect(latest).toHaveLength(8);
    expect([...latest, ...blocks.flat()].filter((title) => above.includes(title))).toEqual([]);
  });

  test("has a lead when the editors' own is not public", () => {
    const { lead } = frontOf({ ...articles(3), "front.yaml": "lead: hilang\n" });
    expect(lead).toBe("03");
  });

  test("has no block for a section without stories to show", () => {
    const { blocks } = frontOf({ ...articles(3), "sections/sains.md": "---\ntitle: Sains\norder: 2\n---\n" });
    expect(blocks).toEqual([]);
  });

  test("stands while nothing is published", () => {
    expect(frontOf({})).toEqual({ edition: undefined, lead: undefined, picks: [], latest: [], blocks: [] });
  });
});
