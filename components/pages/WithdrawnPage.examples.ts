import { chrome } from "../samples/chrome";
import { correctionsLink, frontLink } from "../samples/links";
import type { WithdrawnPageProps } from "./WithdrawnPage";

export const examples = {
  full: {
    view: {
      kind: "withdrawn",
      head: { title: "Artikel ini dicabut", description: "Memuat identitas anak.", path: "/artikel/dicabut" },
      chrome,
      breadcrumbs: [frontLink],
      title: "Artikel ini dicabut",
      reason: "Berita ini memuat identitas anak yang menjadi korban.",
      withdrawn: { iso: "2025-09-14T09:00:00+07:00", label: "Minggu, 14 September 2025, 09.00 WIB" },
      register: correctionsLink,
    },
  },
} satisfies Record<string, WithdrawnPageProps>;
