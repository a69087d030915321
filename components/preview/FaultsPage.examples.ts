import { advice, fault } from "../samples/preview";
import type { FaultsPageProps } from "./FaultsPage";

export const examples = {
  full: {
    view: {
      siteName: "Warta",
      title: "Kesalahan",
      summary: "2 kesalahan, 1 saran.",
      files: [
        {
          file: fault.file,
          page: { href: "/artikel/tarif-data", label: "/artikel/tarif-data" },
          issues: [fault, advice],
        },
        { file: "redirects.yaml", issues: [{ ...fault, file: "redirects.yaml" }] },
      ],
    },
  },
  none: { view: { siteName: "Warta", title: "Kesalahan", summary: "Tidak ada kesalahan.", files: [] } },
} satisfies Record<string, FaultsPageProps>;
