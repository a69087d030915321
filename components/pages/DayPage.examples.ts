import { chrome } from "../samples/chrome";
import { archiveLink, frontLink } from "../samples/links";
import { stories } from "../samples/stories";
import type { DayPageProps } from "./DayPage";

export const examples = {
  full: {
    view: {
      kind: "day",
      head: {
        title: "Indeks berita, Sabtu, 13 September 2025",
        description: "Berita Sabtu, 13 September 2025.",
        path: "/indeks/2025/09/13",
      },
      chrome,
      breadcrumbs: [frontLink, archiveLink, { href: "/indeks/2025/09", label: "September 2025" }],
      title: "Sabtu, 13 September 2025",
      stories,
      earlier: { href: "/indeks/2025/09/12", label: "Jumat, 12 September 2025" },
      later: { href: "/indeks/2025/09/15", label: "Senin, 15 September 2025" },
    },
  },
} satisfies Record<string, DayPageProps>;
