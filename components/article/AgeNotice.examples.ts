import type { AgeNoticeProps } from "./AgeNotice";

const label = "Artikel ini terbit lebih dari setahun lalu";

export const examples = {
  alone: { age: { label } },
  "with a follow-up": {
    age: { label, followUp: { href: "/artikel/setahun-setelah-lelang", label: "Setahun Setelah Lelang" } },
  },
} satisfies Record<string, AgeNoticeProps>;
