import { monthsOfYears } from "../samples/archive";
import { chrome } from "../samples/chrome";
import { archiveLink, frontLink } from "../samples/links";
import type { ArchivePageProps } from "./ArchivePage";

export const examples = {
  full: {
    view: {
      kind: "archive",
      head: {
        title: archiveLink.label,
        description: "Semua berita menurut tanggal.",
        path: archiveLink.href,
      },
      chrome,
      breadcrumbs: [frontLink],
      title: archiveLink.label,
      years: monthsOfYears,
    },
  },
} satisfies Record<string, ArchivePageProps>;
