import type { DeskPageProps } from "./DeskPage";

export const examples = {
  "with a summary": {
    siteName: "Warta",
    title: "Belum terbit",
    summary: "Yang belum dapat dibaca publik.",
    children: <p>Tidak ada.</p>,
  },
  "without one": { siteName: "Warta", title: "Belum terbit", children: <p>Tidak ada.</p> },
} satisfies Record<string, DeskPageProps>;
