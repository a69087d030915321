import { chrome } from "../samples/chrome";
import { archiveLink, frontLink, searchLink } from "../samples/links";
import type { SearchPageProps } from "./SearchPage";

export const examples = {
  full: {
    view: {
      kind: "search",
      head: { title: searchLink.label, description: "Cari berita menurut kata.", path: searchLink.href },
      chrome,
      breadcrumbs: [frontLink],
      title: searchLink.label,
      sections: [
        { id: "bisnis", label: "Bisnis & Startup" },
        { id: "sains", label: "Sains" },
      ],
      host: "warta.example",
      archive: archiveLink,
      script: "/enhance/cari.js",
    },
  },
} satisfies Record<string, SearchPageProps>;
