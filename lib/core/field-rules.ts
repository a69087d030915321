import { guessInstant, lastDayOf } from "./instant-guess";
import { hint, rule } from "./issue-rule";

/** The rules for the fields of a file, as those in `issue-rules.ts`. */

/** Whether a file can do without a field. */
export type FieldUse = "required" | "optional" | "item";

const remedies = {
  required: "isi kolom itu; tanpa kolom itu berkas ini tidak dapat terbit",
  optional: "isi kolom itu atau hapus barisnya",
  item: "isi butir itu atau hapus dari daftarnya",
} satisfies Record<FieldUse, string>;

interface LimitFacts {
  readonly field: string;
  readonly length: number;
  readonly limit: number;
}

interface EmptyField {
  readonly field: string;
  readonly written?: string;
  readonly use?: FieldUse;
}

interface UnknownField {
  readonly field: string;
  /** A field that was probably meant. */
  readonly suggestion?: string | undefined;
  /** The same, where the file has that one already. */
  readonly other?: string | undefined;
}

export const fieldRules = {
  missing: rule("field-missing", "hold", ({ field }: { field: string }) => ({
    message: `Kolom wajib "${field}" tidak ada.`,
    fix: adviseToAdd(field),
  })),
  empty: rule("field-empty", "hold", ({ field, written, use = "optional" }: EmptyField) => {
    const remedy = remedies[use];
    return written === undefined
      ? { message: `Kolom "${field}" kosong.`, fix: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.` }
      : {
          message: `Kolom "${field}" kosong: YAML membaca ${written} sebagai tanpa isi.`,
          fix: `Apit dengan tanda kutip ("${written}") bila itu memang isinya; bila tidak, ${remedy}.`,
        };
  }),
  unknown: rule("field-unknown", "hold", ({ field, suggestion, other }: UnknownField) => {
    if (other !== undefined)
      return {
        message: `Kolom "${field}" tidak dikenal; "${other}", yang mirip namanya, sudah ada.`,
        fix: `Hapus "${field}" beserta isinya; bila isinya yang benar, pindahkan dahulu ke "${other}".`,
      };
    return {
      message: `Kolom "${field}" tidak dikenal.${hint(suggestion)}`,
      fix: suggestion
        ? `Ganti "${field}" menjadi "${suggestion}", atau hapus.`
        : "Hapus kolom itu, atau lihat daftar kolom di content/README.md.",
    };
  }),
  type: rule(
    "field-type",
    "hold",
    (facts: { field: string; expected: string; found: string; remedy: string }) => ({
      message: `Kolom "${facts.field}" harus berupa ${facts.expected}, tetapi YAML membaca ${facts.found}.`,
      fix: facts.remedy,
    }),
  ),
  shape: rule("data-shape", "hold", () => ({
    message: "Data ini bukan kumpulan kolom, sehingga tidak satu pun terbaca.",
    fix: "Tulis tiap kolom pada barisnya sendiri sebagai nama: nilai, dengan spasi setelah titik dua.",
  })),
  choice: rule(
    "field-choice",
    "hold",
    (facts: {
      field: string;
      value: string;
      choices: readonly string[];
      suggestion: string | undefined;
    }) => ({
      message: `Kolom "${facts.field}" berisi "${facts.value}", yang tidak ada dalam pilihan.${hint(facts.suggestion)}`,
      fix: `Pilih salah satu: ${facts.choices.join(", ")}.`,
    }),
  ),
  text: rule("field-text", "hold", ({ field }: { field: string }) => ({
    message: `Kolom "${field}" tampil sebagai teks biasa satu baris, tetapi memuat markah HTML, ganti baris, atau karakter kendali.`,
    fix: "Tulis sebagai teks biasa dalam satu baris.",
  })),
  hidden: rule("field-hidden-character", "hold", ({ field, code }: { field: string; code: string }) => ({
    message: `Kolom "${field}" memuat karakter tak terlihat ${code}, yang dapat membalik urutan huruf atau menyembunyikan teks.`,
    fix: "Hapus karakter itu; ketik ulang nilainya bila tidak terlihat.",
  })),
  tooLong: rule("field-too-long", "hold", ({ field, length, limit }: LimitFacts) => ({
    message: `Kolom "${field}" memuat ${String(length)} huruf; paling banyak ${String(limit)}.`,
    fix: "Pendekkan; yang panjang tempatnya di isi.",
  })),
  tooMany: rule("list-too-long", "hold", ({ field, length, limit }: LimitFacts) => ({
    message: `Daftar "${field}" memuat ${String(length)} butir; paling banyak ${String(limit)}.`,
    fix: "Sisakan yang penting saja.",
  })),
  url: rule("field-url", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `"${value}" di kolom "${field}" bukan alamat web yang lengkap.`,
    fix: "Tulis alamat lengkap yang diawali https:// atau http://.",
  })),
  path: rule("field-path", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `"${value}" di kolom "${field}" bukan jalur di situs ini: jalur diawali satu garis miring dan tidak memuat spasi, ? atau #.`,
    fix: "Tulis jalur yang diawali garis miring, tanpa nama situs, misalnya /berita/judul-lama.",
  })),
  redirect: rule("field-redirect", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `"${value}" tidak dapat menjadi tujuan pengalihan dari "${field}".`,
    fix: "Tulis jalur yang diawali garis miring, alamat lengkap yang diawali https://, atau gone.",
  })),
  slug: rule("field-slug", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `"${value}" di kolom "${field}" tidak dapat menjadi nama berkas di content, yang hanya memuat huruf kecil, angka, dan tanda hubung.`,
    fix: "Tulis nama berkasnya tanpa folder dan tanpa .md.",
  })),
  tag: rule("tag-form", "hold", ({ value }: { value: string }) => ({
    message: `Tag "${value}" tidak dapat menjadi alamat topik, karena tidak memuat huruf a–z atau angka.`,
    fix: "Ganti dengan nama topik yang memuat huruf Latin atau angka.",
  })),
  language: rule("language-unknown", "stop", ({ value }: { value: string }) => ({
    message: `"${value}" bukan kode bahasa.`,
    fix: "Tulis kodenya, misalnya id untuk bahasa Indonesia.",
  })),
  timeZone: rule("time-zone-unknown", "stop", ({ value }: { value: string }) => ({
    message: `Zona waktu "${value}" tidak dikenal.`,
    fix: "Pakai nama IANA, misalnya Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.",
  })),
  indexNowKey: rule("index-now-key-form", "stop", ({ value }: { value: string }) => ({
    message: `"${value}" bukan kunci IndexNow.`,
    fix: "Pakai 8 sampai 128 huruf a–z atau A–Z, angka, atau tanda hubung, atau hapus baris itu.",
  })),
};

export const dateRules = {
  form: rule("date-unreadable", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `Tanggal "${value}" di kolom "${field}" tidak dapat dibaca.${hint(guessInstant(value))}`,
    fix: "Tulis tahun-bulan-tanggal, huruf T, lalu jam: 2025-09-13T10:15, atau dengan selisih seperti 2025-09-13T10:15+07:00.",
  })),
  dateOnly: rule("date-without-time", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `Kolom "${field}" hanya berisi tanggal (${value}), tanpa jam, sehingga tidak jelas kapan tepatnya.`,
    fix: `Tambahkan jamnya, misalnya ${value}T08:00.`,
  })),
  calendar: rule("date-not-in-calendar", "hold", (facts: { field: string; value: string }) => ({
    message: `Tanggal "${facts.value}" di kolom "${facts.field}" tidak ada dalam kalender.`,
    fix: adviseOnDay(facts.value),
  })),
  clock: rule("time-not-on-clock", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `Jam atau selisih zona waktu pada "${value}" di kolom "${field}" tidak ada pada jam mana pun.`,
    fix: "Pakai jam 00–23, menit dan detik 00–59, dan selisih seperti +07:00.",
  })),
  updatedEarlier: rule("updated-before-published", "hold", () => ({
    message:
      'Kolom "updatedAt" lebih awal daripada "publishedAt": artikel tidak dapat diperbarui sebelum terbit.',
    fix: "Perbaiki salah satunya, atau hapus updatedAt bila isi tidak berubah.",
  })),
  correctedEarlier: rule("corrected-before-published", "hold", () => ({
    message: 'Waktu koreksi ini lebih awal daripada "publishedAt": yang belum terbit tidak dapat dikoreksi.',
    fix: "Perbaiki tanggal dan jam koreksi itu, atau publishedAt bila itu yang keliru.",
  })),
};

function adviseToAdd(field: string): string {
  const parent = field.slice(0, Math.max(0, field.lastIndexOf(".")));
  const name = field.slice(field.lastIndexOf(".") + 1);
  return parent === ""
    ? `Tambahkan baris "${name}: …" di bagian data.`
    : `Tambahkan baris "${name}: …" di bawah "${parent}", menjorok sejajar dengan kolomnya yang lain.`;
}

function adviseOnDay(value: string): string {
  const last = lastDayOf(value);
  return last
    ? `Perbaiki tanggalnya: ${last.month} berakhir pada tanggal ${String(last.day)}.`
    : "Periksa hari, bulan, dan tahunnya (1945–2199).";
}
