import type { UnpublishedEntryView } from "@/lib/views/preview/unpublished-page";
import { business, science } from "../samples/links";
import type { UnpublishedPageProps } from "./UnpublishedPage";

const draft: UnpublishedEntryView = {
  href: "/artikel/tarif-data",
  label: "Tarif Data Naik Lagi",
  standfirst: "Operator menyesuaikan harga untuk ketiga kalinya tahun ini.",
  section: business,
  file: "articles/2026/tarif-data.md",
  hasFault: true,
};

export const examples = {
  full: {
    view: {
      siteName: "Warta",
      title: "Belum terbit",
      scheduled: [
        {
          ...draft,
          href: "/artikel/hujan-meteor",
          label: "Hujan Meteor Geminid Malam Ini",
          section: science,
          kindLabel: "Analisis",
          due: { iso: "2026-12-12T08:00:00+07:00", label: "Sabtu, 12 Desember 2026, 08.00 WIB" },
          hasFault: false,
        },
      ],
      drafts: [
        {
          ...draft,
          planned: { iso: "2026-12-14T08:00:00+07:00", label: "Senin, 14 Desember 2026, 08.00 WIB" },
        },
      ],
      held: [{ href: "/artikel/rusak", label: "articles/2026/rusak.md" }],
      upcoming: [
        {
          href: "/artikel/lelang",
          label: "Lelang Frekuensi",
          what: "Koreksi",
          due: { iso: "2026-12-13T08:00:00+07:00", label: "Minggu, 13 Desember 2026, 08.00 WIB" },
        },
      ],
    },
  },
  empty: {
    view: { siteName: "Warta", title: "Belum terbit", scheduled: [], drafts: [], upcoming: [], held: [] },
  },
} satisfies Record<string, UnpublishedPageProps>;
