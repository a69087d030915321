import { articleView } from "../samples/article";
import type { CorrectionNoticeProps } from "./CorrectionNotice";

const at = articleView.published;

export const examples = {
  correction: { correction: { label: "Ralat", at, text: "Yang benar 500 orang." } },
  "right of reply": {
    correction: {
      label: "Hak jawab",
      at,
      text: "Perusahaan membantah.",
      reply: { href: "/artikel/tanggapan-xai", label: "Tanggapan xAI atas Berita PHK" },
    },
  },
} satisfies Record<string, CorrectionNoticeProps>;
