import { chrome } from "../samples/chrome";
import type { NotFoundPageProps } from "./NotFoundPage";

export const examples = {
  full: {
    view: {
      kind: "not-found",
      head: {
        title: "Halaman tidak ditemukan",
        description: "Alamat ini tidak ada, atau halamannya sudah pindah.",
        path: "/404",
      },
      chrome,
      title: "Halaman tidak ditemukan",
    },
  },
} satisfies Record<string, NotFoundPageProps>;
