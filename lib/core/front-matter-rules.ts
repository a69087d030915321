import { rule } from "./issue-rule";

/** The rules for the data at the top of a file, before it is known what its fields say; as those in `issue-rules.ts`. */
export const frontMatterRules = {
  missing: rule("front-matter-missing", "hold", () => ({
    message:
      "Bagian data (front matter) tidak ditemukan di awal berkas, sehingga tidak ada kolom yang dapat dibaca.",
    fix: "Mulai berkas dengan baris ---, lalu kolom seperti title: …, lalu tutup dengan baris ---.",
  })),
  late: rule("front-matter-late", "hold", () => ({
    message: "Ada baris kosong atau spasi sebelum baris pembuka ---, sehingga bagian data dikira isi.",
    fix: "Hapus semua yang ada sebelum ---; baris itu harus yang paling pertama.",
  })),
  unclosed: rule("front-matter-unclosed", "hold", () => ({
    message: "Bagian data (front matter) tidak ditutup, sehingga isi artikel dikira data.",
    fix: "Tambahkan baris --- (tepat tiga tanda hubung, tanpa kata lain) setelah kolom terakhir.",
  })),
  language: rule("front-matter-language", "hold", ({ language }: { language: string }) => ({
    message: `Bagian data ditulis sebagai "${language}". Hanya YAML yang diterima; isinya tidak dibaca dan tidak dijalankan.`,
    fix: "Ganti baris pembuka dan penutupnya menjadi ---, dan tulis kolom-kolomnya sebagai nama: nilai.",
  })),
  yaml: rule("yaml-broken", "hold", ({ reason, remedy }: { reason: string; remedy: string }) => ({
    message: `YAML tidak dapat dibaca: ${reason}`,
    fix: remedy,
  })),
  deep: rule("yaml-deep", "hold", () => ({
    message: "Data bersarang terlalu dalam untuk dibaca: daftar di dalam daftar, atau kolom di dalam kolom.",
    fix: "Ratakan susunannya; kolom yang dikenal paling dalam tiga tingkat.",
  })),
  duplicateKey: rule("yaml-duplicate-key", "hold", ({ field, line }: { field: string; line: number }) => ({
    message: `Kolom "${field}" sudah ditulis di baris ${String(line)}; YAML tidak dapat tahu mana yang berlaku.`,
    fix: "Hapus salah satunya.",
  })),
  comment: rule("yaml-comment", "hold", (facts: { field: string; whole: string | undefined }) => ({
    message: `Nilai kolom "${facts.field}" terpotong: bagi YAML, " #" memulai komentar, dan semua setelahnya dibuang.`,
    fix: facts.whole
      ? `Apit seluruh nilainya dengan tanda kutip: ${facts.whole}.`
      : "Apit seluruh nilainya dengan tanda kutip ganda.",
  })),
  listComma: rule("yaml-list-comma", "hold", ({ field, whole }: { field: string; whole: string }) => ({
    message: `Koma di antara angka memecah satu butir di kolom "${field}" menjadi dua: di dalam kurung siku, koma memisahkan butir.`,
    fix: `Apit butir itu dengan tanda kutip: ${whole}. Bila memang dua butir, beri spasi setelah komanya.`,
  })),
  swallowed: rule("yaml-swallowed", "hold", (facts: { field: string; word: string; whole: string }) => ({
    message: `Nilai kolom "${facts.field}" kehilangan "${facts.word}": kata yang diawali ! atau & adalah perintah bagi YAML dan tidak ikut terbaca.`,
    fix: `Apit seluruh nilainya dengan tanda kutip: ${facts.whole}.`,
  })),
};
