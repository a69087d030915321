import { describe, expect, test } from "vitest";
import { parseDay, parseMonth } from "@/lib/core/ids";
import { toArchivePageView, toDayPageView, toMonthPageView } from "@/lib/views/archive-pages";
import { article, manyFiles, newsroom } from "../../support/newsroom";
import { known, present } from "../../support/known";

/** A catalogue with one article on each day. */
function withArticlesOn(...days: readonly string[]) {
  const files = manyFiles(days.length, (index) => [
    `articles/a-${String(index)}.md`,
    article({ publishedAt: `${days[index] ?? ""}T08:00`, title: days[index] }),
  ]);
  return newsroom(files, "2026-01-01T00:00:00Z").catalogue;
}

function calendarOf(month: string) {
  const view = present(toMonthPageView(withArticlesOn(`${month}-01`), known(parseMonth, month)));
  return view.weeks.map((week) => week.map((day) => day?.dayOfMonth ?? "-").join(" "));
}

describe("the calendar of a month", () => {
  test("has weeks from Monday to Sunday", () => {
    expect(calendarOf("2025-08")).toEqual([
      "- - - - 1 2 3",
      "4 5 6 7 8 9 10",
      "11 12 13 14 15 16 17",
      "18 19 20 21 22 23 24",
      "25 26 27 28 29 30 31",
    ]);
  });

  test("has the 29th of February in a leap year", () => {
    expect(calendarOf("2024-02").at(-1)).toBe("26 27 28 29 - - -");
  });

  test("has no empty week: February 2021 fills four", () => {
    expect(calendarOf("2021-02")).toEqual([
      "1 2 3 4 5 6 7",
      "8 9 10 11 12 13 14",
      "15 16 17 18 19 20 21",
      "22 23 24 25 26 27 28",
    ]);
  });

  test("begins with the last cell when the first is a Sunday, and may need six weeks", () => {
    const weeks = calendarOf("2025-06");
    expect(weeks[0]).toBe("- - - - - - 1");
    expect(weeks.at(-1)).toBe("30 - - - - - -");
  });

  test("links the days that have articles, with how many", () => {
    const catalogue = withArticlesOn("2025-08-02", "2025-08-02", "2025-08-04");
    const { weeks } = present(toMonthPageView(catalogue, known(parseMonth, "2025-08")));
    expect(weeks.flat().filter((day) => day?.link)).toEqual([
      {
        dayOfMonth: 2,
        link: { href: "/indeks/2025/08/02", label: "Sabtu, 2 Agustus 2025" },
        count: "2 artikel",
      },
      {
        dayOfMonth: 4,
        link: { href: "/indeks/2025/08/04", label: "Senin, 4 Agustus 2025" },
        count: "1 artikel",
      },
    ]);
  });
});

describe("pages of the archive", () => {
  const catalogue = withArticlesOn("2025-01-31", "2025-02-01", "2025-06-10", "2024-12-31");

  test("lead to the nearest day with articles on either side, over months", () => {
    const view = present(toDayPageView(catalogue, known(parseDay, "2025-02-01")));
    expect(view.earlier).toEqual({ href: "/indeks/2025/01/31", label: "Jumat, 31 Januari 2025" });
    expect(view.later).toEqual({ href: "/indeks/2025/06/10", label: "Selasa, 10 Juni 2025" });
    expect(view.stories.map(({ title }) => title)).toEqual(["2025-02-01"]);
  });

  test("lead to the nearest month with articles on either side, over years", () => {
    const view = present(toMonthPageView(catalogue, known(parseMonth, "2025-01")));
    expect(view.earlier?.href).toBe("/indeks/2024/12");
    expect(view.later?.href).toBe("/indeks/2025/02");
  });

  test("lead nowhere past the ends", () => {
    expect(toDayPageView(catalogue, known(parseDay, "2024-12-31"))).not.toHaveProperty("earlier");
    expect(toDayPageView(catalogue, known(parseDay, "2025-06-10"))).not.toHaveProperty("later");
  });

  test("are absent for days and months without articles", () => {
    expect(toDayPageView(catalogue, known(parseDay, "2025-02-02"))).toBeUndefined();
    expect(toMonthPageView(catalogue, known(parseMonth, "2025-03"))).toBeUndefined();
  });

  test("list years and months, newest first, with counts", () => {
    const { years } = toArchivePageView(catalogue);
    expect(years.map(({ year, months }) => [year, months.map(({ label }) => label)])).toEqual([
      ["2025", ["Juni 2025", "Februari 2025", "Januari 2025"]],
      ["2024", ["Desember 2024"]],
    ]);
    expect(years[0]?.months[0]?.count).toBe("1 artikel");
  });
});
