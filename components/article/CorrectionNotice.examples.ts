import { articleView } from "../samples/article";
import type { CorrectionNoticeProps } from "./CorrectionNotice";

const at = articleView.published;

export const examples = {
  correction: {
    correction: { id: "ralat-2025-09-13T031500", label: "Ralat", at, text: "Yang benar 500 orang." },
  },
  "right of reply": {
    correction: {
      id: "hak-jawab-2025-09-13T031500",
      label: "Hak jawab",
      at,
      text: "Perusahaan membantah.",
      reply: { href: "/artikel/tanggapan-xai", label: "Tanggapan xAI atas Berita PHK" },
    },
  },
  "on the page of its article": {
    correction: {
      id: "klarifikasi-2025-09-13T031500",
      label: "Klarifikasi",
      at,
      text: "Angka itu taksiran.",
    },
    isAnchor: true,
  },
} satisfies Record<string, CorrectionNoticeProps>;
