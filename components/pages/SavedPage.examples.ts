import { chrome } from "../samples/chrome";
import type { SavedPageProps } from "./SavedPage";

export const examples = {
  list: {
    view: {
      kind: "saved",
      head: {
        title: "Artikel tersimpan",
        description: "Artikel yang Anda simpan di perangkat ini.",
        path: "/tersimpan",
      },
      chrome,
      title: "Artikel tersimpan",
    },
  },
  offline: {
    view: {
      kind: "saved",
      head: { title: "Anda sedang luring", description: "Halaman ini tidak tersimpan.", path: "/luring" },
      chrome,
      title: "Anda sedang luring",
    },
  },
} satisfies Record<string, SavedPageProps>;
