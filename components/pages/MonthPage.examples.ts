import { weeks } from "../samples/archive";
import { chrome } from "../samples/chrome";
import { archiveLink, frontLink } from "../samples/links";
import type { MonthPageProps } from "./MonthPage";

export const examples = {
  full: {
    view: {
      kind: "month",
      head: {
        title: "Indeks berita, Oktober 2025",
        description: "Berita menurut hari terbit.",
        path: "/indeks/2025/10",
      },
      chrome,
      breadcrumbs: [frontLink, archiveLink],
      title: "Oktober 2025",
      weeks,
      earlier: { href: "/indeks/2025/09", label: "September 2025" },
    },
  },
} satisfies Record<string, MonthPageProps>;
