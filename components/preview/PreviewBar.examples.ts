import { advice, bar, fault } from "../samples/preview";
import type { PreviewBarProps } from "./PreviewBar";

export const examples = {
  public: { view: bar },
  draft: { view: { ...bar, state: "draft", label: "Draf", note: "tidak terbit selama berstatus draft" } },
  scheduled: {
    view: {
      ...bar,
      state: "scheduled",
      label: "Terjadwal",
      due: { iso: "2026-12-12T08:00:00+07:00", label: "Sabtu, 12 Desember 2026, 08.00 WIB" },
    },
  },
  "at fault": {
    view: {
      ...bar,
      faults: { href: "/pratinjau/kesalahan", label: "1 kesalahan" },
      hasFaults: true,
      issues: [fault, advice],
      issueSummary: "1 kesalahan, 1 saran di berkas ini",
      notice: "Di bawah ini versi baik yang terakhir.",
    },
  },
} satisfies Record<string, PreviewBarProps>;
