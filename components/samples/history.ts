import type { Difference } from "@/lib/content/history/difference";
import type { ChangeView, HistoryNoteView } from "@/lib/views/history-page";
import { story } from "./stories";

export const changes = [
  {
    id: "perubahan-3",
    at: { iso: "2025-09-16T20:00:00+07:00", label: "Selasa, 16 September 2025, 20.00 WIB" },
    corrections: [],
  },
  {
    id: "perubahan-2",
    at: { iso: "2025-09-15T09:00:00+07:00", label: "Senin, 15 September 2025, 09.00 WIB" },
    corrections: [],
  },
  {
    id: "perubahan-1",
    at: { iso: "2025-09-14T08:30:00+07:00", label: "Minggu, 14 September 2025, 08.30 WIB" },
    corrections: [
      {
        id: "ralat-2025-09-14T013000",
        label: "Ralat",
        at: { iso: "2025-09-14T08:30:00+07:00", label: "Minggu, 14 September 2025, 08.30 WIB" },
        text: "Semula tertulis 600 orang. Yang benar sedikitnya 500 orang.",
      },
    ],
  },
] as const satisfies readonly ChangeView[];

/** Of words, with all that can become of them. */
export const edited = {
  title: [
    { kind: "same", words: "xAI Memberhentikan" },
    { kind: "removed", words: "600" },
    { kind: "added", words: "500" },
    { kind: "same", words: "Pelatih Grok" },
  ],
  standfirst: [
    { kind: "same", words: "Surel dikirim Jumat malam" },
    { kind: "added", words: "waktu Amerika Serikat." },
  ],
  body: {
    kind: "changed",
    blocks: [
      [
        { kind: "gap" },
        { kind: "same", words: "pekerja yang melatih chatbot Grok, menurut" },
        { kind: "removed", words: "beberapa" },
        { kind: "added", words: "tiga" },
        { kind: "same", words: "sumber." },
      ],
      [{ kind: "gap" }, { kind: "same", words: "tidak menjawab pertanyaan Warta." }],
      [{ kind: "added", words: "Perusahaan kemudian membantah jumlah itu." }],
      [{ kind: "removed", words: "Jumlah pastinya belum diketahui." }],
    ],
    moreCount: 2,
  },
} as const satisfies Difference;

export const rewritten: Difference = {
  body: { kind: "rewritten", wordsBefore: "1.204", wordsAfter: "860" },
};

export const untouched: Difference = { body: { kind: "same" } };

const historyHref = `${story.href}/riwayat`;

export const historyNote: HistoryNoteView = {
  href: historyHref,
  changes: changes.map(({ id, at }) => ({ href: `${historyHref}#${id}`, at })),
  olderCount: 0,
};
