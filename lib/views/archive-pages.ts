import type { Catalogue } from "@/lib/content/catalogue";
import { parseDay } from "@/lib/core/ids";
import type { Day, Month } from "@/lib/core/ids";
import { monthOf } from "@/lib/core/ids";
import { nameDay, nameMonth, writeNumber } from "@/lib/core/indonesian";
import { countByDay, countByMonth, listDays, neighboursOf } from "@/lib/queries/archive";
import { listOfDay } from "@/lib/queries/articles";
import { archivePath, dayPath, frontPath, monthPath } from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { HeadView, LinkView } from "./parts";
import type { StoryCardView } from "./story-card";
import { toStoryCards } from "./story-card";

interface ArchiveLevel {
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly title: string;
}

export interface ArchiveMonthView extends LinkView {
  /** "12 artikel" */
  readonly count: string;
}

/** All months that have articles. */
export interface ArchivePageView extends ArchiveLevel {
  readonly kind: "archive";
  readonly years: readonly { readonly year: string; readonly months: readonly ArchiveMonthView[] }[];
}

/** A cell of the calendar; absent days of the first and last week are no cells. */
export interface CalendarDayView {
  readonly dayOfMonth: number;
  /** Absent on a day without articles. */
  readonly link?: LinkView;
  readonly count?: string;
}

/** The calendar of a month, weeks from Monday to Sunday. */
export interface MonthPageView extends ArchiveLevel {
  readonly kind: "month";
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[];
  readonly earlier?: LinkView;
  readonly later?: LinkView;
}

export interface DayPageView extends ArchiveLevel {
  readonly kind: "day";
  readonly stories: readonly StoryCardView[];
  readonly earlier?: LinkView;
  readonly later?: LinkView;
}

const crumbs: readonly LinkView[] = [
  { href: frontPath, label: words.front },
  { href: archivePath, label: words.archive },
];

function countLabel(articles: number): string {
  return `${writeNumber(articles)} artikel`;
}

export function toArchivePageView(catalogue: Catalogue): ArchivePageView {
  const years = new Map<string, ArchiveMonthView[]>();
  for (const [month, articles] of countByMonth(catalogue)) {
    const year = month.slice(0, 4);
    const entry = { href: monthPath(month), label: nameMonth(month), count: countLabel(articles) };
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return {
    kind: "archive",
    head: {
      title: words.archive,
      description: `Semua berita ${catalogue.site.name} menurut tanggal terbit.`,
      path: archivePath,
    },
    chrome: toChromeView(catalogue, undefined),
    breadcrumbs: crumbs.slice(0, 1),
    title: words.archive,
    years: [...years].map(([year, months]) => ({ year, months })),
  };
}

/** @returns `undefined` for a month in which nothing was published */
export function toMonthPageView(catalogue: Catalogue, month: Month): MonthPageView | undefined {
  const months = [...countByMonth(catalogue).keys()];
  if (!months.includes(month)) return undefined;
  const { earlier, later } = neighboursOf(months, month);
  const title = `${words.archive}, ${nameMonth(month)}`;
  return {
    kind: "month",
    head: {
      title,
      description: `Berita ${catalogue.site.name} pada ${nameMonth(month)}, menurut hari terbit.`,
      path: monthPath(month),
    },
    chrome: toChromeView(catalogue, undefined),
    breadcrumbs: crumbs,
    title: nameMonth(month),
    weeks: calendarOf(month, countByDay(catalogue, month)),
    ...(earlier && { earlier: { href: monthPath(earlier), label: nameMonth(earlier) } }),
    ...(later && { later: { href: monthPath(later), label: nameMonth(later) } }),
  };
}

/** @returns `undefined` for a day on which nothing was published */
export function toDayPageView(catalogue: Catalogue, day: Day): DayPageView | undefined {
  const articles = listOfDay(catalogue, day);
  if (articles.length === 0) return undefined;
  const { earlier, later } = neighboursOf(listDays(catalogue), day);
  const month = monthOf(day);
  return {
    kind: "day",
    head: {
      title: `${words.archive}, ${nameDay(day)}`,
      description: `Berita ${catalogue.site.name} yang terbit pada ${nameDay(day)}.`,
      path: dayPath(day),
    },
    chrome: toChromeView(catalogue, undefined),
    breadcrumbs: [...crumbs, { href: monthPath(month), label: nameMonth(month) }],
    title: nameDay(day),
    stories: toStoryCards(catalogue, articles),
    ...(earlier && { earlier: { href: dayPath(earlier), label: nameDay(earlier) } }),
    ...(later && { later: { href: dayPath(later), label: nameDay(later) } }),
  };
}

function calendarOf(month: Month, counts: ReadonlyMap<Day, number>): MonthPageView["weeks"] {
  const days = Array.from({ length: 31 }, (_, index) =>
    parseDay(`${month}-${String(index + 1).padStart(2, "0")}`),
  );
  const existing = days.filter((day) => day !== undefined);
  // Indonesian calendars begin the week on Monday; getUTCDay counts from Sunday.
  const lead = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: lead }, () => null),
    ...existing.map((day, index): CalendarDayView => {
      const articles = counts.get(day);
      const cell = { dayOfMonth: index + 1 };
      return articles === undefined
        ? cell
        : { ...cell, link: { href: dayPath(day), label: nameDay(day) }, count: countLabel(articles) };
    }),
  ];
  const weekCount = Math.ceil(cells.length / 7);
  return Array.from({ length: weekCount }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  );
}
