import type { ArchivePageView, MonthPageView } from "@/lib/views/archive-pages";

export const monthsOfYears: ArchivePageView["years"] = [
  {
    year: "2025",
    months: [
      { href: "/indeks/2025/09", label: "September 2025", count: "12 artikel" },
      { href: "/indeks/2025/08", label: "Agustus 2025", count: "3 artikel" },
    ],
  },
  { year: "2024", months: [{ href: "/indeks/2024/07", label: "Juli 2024", count: "1 artikel" }] },
];

export const weeks: MonthPageView["weeks"] = [
  [
    null,
    null,
    { dayOfMonth: 1 },
    {
      dayOfMonth: 2,
      link: { href: "/indeks/2025/10/02", label: "Kamis, 2 Oktober 2025" },
      count: "1.204 artikel",
    },
    { dayOfMonth: 3 },
    { dayOfMonth: 4 },
    { dayOfMonth: 5 },
  ],
  [{ dayOfMonth: 6 }, { dayOfMonth: 7 }, { dayOfMonth: 8 }, null, null, null, null],
];
