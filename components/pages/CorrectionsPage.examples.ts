import { corrections } from "../samples/article";
import { chrome } from "../samples/chrome";
import { correctionsLink, frontLink } from "../samples/links";
import { story } from "../samples/stories";
import type { CorrectionsPageProps } from "./CorrectionsPage";

const view: CorrectionsPageProps["view"] = {
  kind: "corrections",
  head: {
    title: correctionsLink.label,
    description: "Daftar ralat dan hak jawab.",
    path: correctionsLink.href,
  },
  chrome,
  breadcrumbs: [frontLink],
  title: correctionsLink.label,
  feed: { href: "/koreksi/rss.xml", label: "Ikuti lewat RSS" },
  entries: corrections.map((correction) => ({
    ...correction,
    article: { href: story.href, label: story.title },
  })),
  withdrawals: [
    {
      at: { iso: "2025-09-15T09:00:00+07:00", label: "Senin, 15 September 2025, 09.00 WIB" },
      reason: "Berita ini menyangkut masa depan seorang anak.",
    },
  ],
};

export const examples = {
  full: { view },
  "before the first correction": { view: { ...view, entries: [], withdrawals: [] } },
} satisfies Record<string, CorrectionsPageProps>;
