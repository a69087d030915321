import { rule } from "./issue-rule";

/**
 * Every rule that content is held to: its name, what it does, and what the editor reads, in Indonesian.
 * A message says what is wrong; a fix says what to type. Names never change: tools filter by them.
 */

/** ` Maksud Anda "…"?`, or nothing. */
function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Maksud Anda "${suggestion}"?`;
}

export const fileRules = {
  encoding: rule("file-encoding", "hold", () => ({
    message: "Berkas ini bukan teks UTF-8.",
    fix: "Simpan ulang berkas dengan pengodean UTF-8.",
  })),
  unreadable: rule("file-unreadable", "hold", ({ reason }: { reason: string }) => ({
    message: `Berkas tidak dapat dibaca (${reason}).`,
    fix: "Periksa izin berkas itu, lalu simpan ulang.",
  })),
  name: rule("file-name", "hold", ({ name }: { name: string }) => ({
    message: `Nama berkas "${name}" tidak dapat menjadi alamat halaman.`,
    fix: "Pakai huruf kecil a–z, angka, dan tanda hubung saja, misalnya harga-internet-turun.md.",
  })),
  reservedName: rule("file-name-reserved", "hold", ({ name }: { name: string }) => ({
    message: `Alamat "/${name}" sudah dipakai halaman lain di situs ini.`,
    fix: "Beri berkas itu nama lain.",
  })),
  duplicateSlug: rule("slug-duplicate", "hold", ({ slug, other }: { slug: string; other: string }) => ({
    message: `Slug "${slug}" sudah dipakai oleh ${other}.`,
    fix: "Ganti nama salah satu berkas; tiap artikel harus mempunyai alamat sendiri.",
  })),
  siteMissing: rule("site-missing", "stop", () => ({
    message: "Berkas site.yaml tidak ada.",
    fix: "Buat site.yaml berisi name, tagline, url, language, timeZone, dan publisher.",
  })),
};

export const frontMatterRules = {
  missing: rule("front-matter-missing", "hold", () => ({
    message: "Bagian data (front matter) tidak ditemukan di awal berkas.",
    fix: "Mulai berkas dengan baris ---, lalu kolom seperti title: …, lalu tutup dengan baris ---.",
  })),
  unclosed: rule("front-matter-unclosed", "hold", () => ({
    message: "Bagian data (front matter) tidak ditutup.",
    fix: "Tambahkan baris --- setelah kolom terakhir, sebelum isi artikel.",
  })),
  language: rule("front-matter-language", "hold", ({ language }: { language: string }) => ({
    message: `Front matter ditulis sebagai "${language}". Hanya YAML yang diterima; isinya tidak dibaca dan tidak dijalankan.`,
    fix: "Ganti baris pembuka menjadi --- saja dan tulis kolom-kolomnya dalam YAML.",
  })),
  yaml: rule("yaml-broken", "hold", ({ reason }: { reason: string }) => ({
    message: `YAML tidak dapat dibaca: ${reason}`,
    fix: 'Periksa tanda kutip, titik dua, dan inden di baris ini. Nilai yang memuat ": " atau " #" harus diapit tanda kutip.',
  })),
  duplicateKey: rule("yaml-duplicate-key", "hold", ({ field }: { field: string }) => ({
    message: `Kolom "${field}" ditulis dua kali.`,
    fix: "Hapus salah satunya.",
  })),
  comment: rule("yaml-comment", "hold", ({ field }: { field: string }) => ({
    message: `Nilai kolom "${field}" terpotong: YAML membuang semua yang ada setelah " #".`,
    fix: "Apit seluruh nilai itu dengan tanda kutip ganda.",
  })),
};

export const fieldRules = {
  missing: rule("field-missing", "hold", ({ field }: { field: string }) => ({
    message: `Kolom wajib "${field}" tidak ada.`,
    fix: `Tambahkan baris "${field}: …" di bagian data.`,
  })),
  empty: rule("field-empty", "hold", ({ field }: { field: string }) => ({
    message: `Kolom "${field}" kosong.`,
    fix: "Isi kolom itu atau hapus barisnya.",
  })),
  unknown: rule("field-unknown", "hold", (facts: { field: string; suggestion: string | undefined }) => ({
    message: `Kolom "${facts.field}" tidak dikenal.${hint(facts.suggestion)}`,
    fix: facts.suggestion
      ? `Ganti "${facts.field}" menjadi "${facts.suggestion}", atau hapus.`
      : "Hapus kolom itu, atau lihat daftar kolom di content/README.md.",
  })),
  type: rule("field-type", "hold", ({ field, expected }: { field: string; expected: string }) => ({
    message: `Kolom "${field}" harus berupa ${expected}.`,
    fix: "Perbaiki bentuk nilainya. Angka atau kata seperti true yang dimaksud sebagai teks harus diapit tanda kutip.",
  })),
  shape: rule("data-shape", "hold", () => ({
    message: "Data ini bukan kumpulan kolom.",
    fix: "Tulis tiap kolom pada barisnya sendiri sebagai nama: nilai.",
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
    message: `Kolom "${field}" memuat markah atau karakter kendali.`,
    fix: "Tulis sebagai teks biasa dalam satu baris.",
  })),
  url: rule("field-url", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `"${value}" di kolom "${field}" bukan alamat web yang lengkap.`,
    fix: "Tulis alamat lengkap yang diawali https:// atau http://.",
  })),
  path: rule("field-path", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `"${value}" di kolom "${field}" bukan jalur di situs ini.`,
    fix: "Tulis jalur yang diawali garis miring, tanpa nama situs, misalnya /berita/judul-lama.",
  })),
  slug: rule("field-slug", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `"${value}" di kolom "${field}" bukan slug.`,
    fix: "Tulis nama berkas tanpa .md: huruf kecil, angka, dan tanda hubung.",
  })),
  tag: rule("tag-form", "hold", ({ value }: { value: string }) => ({
    message: `Tag "${value}" tidak memuat huruf atau angka.`,
    fix: "Ganti dengan nama topik yang dapat dibaca.",
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
    message: `Tanggal "${value}" di kolom "${field}" tidak dapat dibaca.`,
    fix: "Tulis seperti 2025-09-13T10:15:00+07:00, atau 2025-09-13T10:15 untuk waktu setempat situs.",
  })),
  dateOnly: rule("date-without-time", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `Kolom "${field}" hanya berisi tanggal (${value}), tanpa jam.`,
    fix: `Tambahkan jamnya, misalnya ${value}T08:00.`,
  })),
  calendar: rule("date-not-in-calendar", "hold", (facts: { field: string; value: string }) => ({
    message: `Tanggal "${facts.value}" di kolom "${facts.field}" tidak ada dalam kalender.`,
    fix: "Periksa hari, bulan, dan tahunnya (1945–2199).",
  })),
  clock: rule("time-not-on-clock", "hold", ({ field, value }: { field: string; value: string }) => ({
    message: `Jam atau selisih zona waktu pada "${value}" di kolom "${field}" tidak ada.`,
    fix: "Jam 00–23, menit 00–59, selisih seperti +07:00.",
  })),
  updatedEarlier: rule("updated-before-published", "hold", () => ({
    message: 'Kolom "updatedAt" lebih awal daripada "publishedAt".',
    fix: "Perbaiki salah satunya, atau hapus updatedAt bila isi tidak berubah.",
  })),
};

export const referenceRules = {
  section: rule("section-unknown", "hold", (facts: { value: string; suggestion: string | undefined }) => ({
    message: `Kanal "${facts.value}" tidak ada.${hint(facts.suggestion)}`,
    fix: "Pakai nama berkas di content/sections tanpa .md.",
  })),
  author: rule("author-unknown", "hold", (facts: { value: string; suggestion: string | undefined }) => ({
    message: `Penulis "${facts.value}" tidak ada.${hint(facts.suggestion)}`,
    fix: "Pakai nama berkas di content/authors tanpa .md, atau buat berkas penulis itu.",
  })),
  article: rule("article-missing", "omit", (facts: { value: string; suggestion: string | undefined }) => ({
    message: `Artikel "${facts.value}" tidak ada.${hint(facts.suggestion)} Tautannya tidak ditampilkan.`,
    fix: "Perbaiki slug itu atau hapus tautannya.",
  })),
  held: rule("article-held", "omit", ({ value }: { value: string }) => ({
    message: `Artikel "${value}" tertahan karena ada kesalahan di berkasnya. Tautannya tidak ditampilkan.`,
    fix: "Perbaiki kesalahan di berkas artikel itu lebih dahulu.",
  })),
  notPublic: rule("article-not-public", "omit", ({ value }: { value: string }) => ({
    message: `Artikel "${value}" belum atau tidak lagi terbit. Tautannya tidak ditampilkan.`,
    fix: "Terbitkan artikel itu lebih dahulu atau hapus tautannya.",
  })),
  page: rule("page-missing", "omit", ({ value }: { value: string }) => ({
    message: `Halaman "${value}" tidak ada di situs ini. Tautannya tidak ditampilkan.`,
    fix: "Perbaiki jalurnya atau hapus tautan itu.",
  })),
  self: rule("related-self", "omit", () => ({
    message: "Artikel ini menyebut dirinya sendiri sebagai artikel terkait.",
    fix: "Hapus slug itu dari related.",
  })),
  selfReply: rule("reply-self", "omit", () => ({
    message: "Koreksi ini menyebut artikelnya sendiri sebagai tanggapan lengkap.",
    fix: "Tulis slug artikel tanggapannya, atau hapus baris article bila tidak ada.",
  })),
  picture: rule("picture-missing", "hold", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" tidak ada di content/media.`,
    fix: "Periksa nama berkasnya (huruf besar dan kecil berbeda), atau tambahkan gambar itu.",
  })),
  pictureUnreadable: rule("picture-unreadable", "hold", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" rusak atau bukan gambar.`,
    fix: "Simpan ulang sebagai JPEG, PNG, WebP, atau AVIF.",
  })),
  picturePath: rule("picture-path", "hold", ({ value }: { value: string }) => ({
    message: `"${value}" bukan gambar di content/media.`,
    fix: "Tulis nama berkas di content/media yang berakhiran .jpg, .png, .webp, .avif, atau .gif.",
  })),
};

export const withdrawalRules = {
  incomplete: rule("withdrawal-incomplete", "hold", ({ field }: { field: string }) => ({
    message: `Artikel berstatus withdrawn tanpa "${field}".`,
    fix: `Tambahkan "${field}": pencabutan berita harus disertai alasan dan waktu yang diumumkan kepada publik.`,
  })),
  stray: rule("withdrawal-stray", "hold", ({ field }: { field: string }) => ({
    message: `Kolom "${field}" hanya untuk artikel berstatus withdrawn.`,
    fix: `Hapus "${field}", atau tulis status: withdrawn.`,
  })),
};

export const bodyRules = {
  rawHtml: rule("html-dropped", "advice", ({ tag }: { tag: string }) => ({
    message: `HTML mentah ${tag} dibuang.`,
    fix: "Pakai Markdown atau arahan yang tersedia (lihat content/README.md).",
  })),
  directive: rule("directive-unknown", "hold", (facts: { name: string; suggestion: string | undefined }) => ({
    message: `Arahan ":${facts.name}" tidak dikenal.${hint(facts.suggestion)}`,
    fix: "Yang tersedia: ::baca-juga{slug=…}, ::video{youtube=…}, dan :en[…] (kode bahasa). Untuk menulis titik dua biasa, pakai \\:.",
  })),
  directiveForm: rule("directive-form", "hold", ({ name, form }: { name: string; form: string }) => ({
    message: `Arahan "${name}" tidak lengkap.`,
    fix: `Tulis sebagai ${form}.`,
  })),
  link: rule("link-form", "hold", ({ value }: { value: string }) => ({
    message: `Tautan "${value}" bukan alamat web atau jalur di situs ini.`,
    fix: "Tulis alamat lengkap (https://…) atau jalur yang diawali /, misalnya /artikel/slug.",
  })),
  tangled: rule("body-tangled", "hold", () => ({
    message: "Isi memuat kutipan, daftar, atau tanda penekanan yang bersarang terlalu dalam.",
    fix: "Ratakan susunannya; seratus tingkat pun sudah terlalu banyak bagi pembaca.",
  })),
  headingOne: rule("heading-one", "hold", () => ({
    message: 'Isi memuat judul tingkat satu ("# …"); itu tempat judul artikel.',
    fix: 'Pakai "## …" untuk subjudul.',
  })),
};
