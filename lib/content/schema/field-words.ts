import type { ArticleFields } from "./article-schema";

/** A field as editors are told of it where they write. */
export interface FieldWords {
  readonly about: string;
  /** A value as it may stand in the file; for texts, lists' items and times. */
  readonly example?: string;
}

/** By the way to a field, such as `image.src`; what is in a list is named like the list's own fields. */
export type FieldWordsByPath = Readonly<Record<string, FieldWords>>;

export const articleWords = {
  title: { about: "Judul: teks biasa, satu baris.", example: "Judul Berita" },
  description: {
    about: "Teras: satu atau dua kalimat di bawah judul.",
    example: "Isi berita dalam satu kalimat.",
  },
  publishedAt: {
    about:
      "Waktu terbit, selalu dengan jam. Tanpa tambahan menurut zona waktu situs; yang akan datang terjadwal.",
    example: "2026-12-01T08:00",
  },
  updatedAt: {
    about: "Waktu isi berubah berarti, bukan untuk salah ketik. Tidak lebih awal daripada publishedAt.",
    example: "2026-12-01T16:00",
  },
  section: { about: "Kanal: nama berkas di sections/, tanpa .md.", example: "nama-kanal" },
  authors: {
    about: "Penulis: nama berkas di authors/, tanpa .md; paling sedikit satu.",
    example: "nama-penulis",
  },
  tags: { about: 'Topik. Kutip tag yang memuat koma: "1,4 GHz".', example: "Nama Topik" },
  related: {
    about: "Artikel terkait menurut urutan tampilnya: nama berkas, tanpa .md.",
    example: "nama-artikel",
  },
  image: { about: "Gambar utama." },
  "image.src": { about: "Nama berkas di media/.", example: "2026/gambar.jpg" },
  "image.alt": {
    about: "Apa yang terlihat, untuk yang tidak dapat melihatnya.",
    example: "Apa yang terlihat.",
  },
  "image.caption": { about: "Keterangan gambar.", example: "Keterangan gambar." },
  "image.credit": { about: "Fotografer, kantor berita, atau ilustrator.", example: "Nama Fotografer" },
  "image.ai": { about: "true untuk gambar buatan AI; halaman lalu mengatakannya." },
  status: { about: "draft: belum tampil; published: tampil pada waktunya (bawaan); withdrawn: dicabut." },
  withdrawnAt: { about: "Kapan dicabut; hanya untuk withdrawn.", example: "2026-12-02T09:00" },
  withdrawnReason: { about: "Mengapa dicabut; dibaca umum.", example: "Alasan yang dibaca umum." },
  kind: { about: "Jenis artikel; selain news diberi label." },
  sponsor: { about: "Siapa yang membayar; hanya untuk sponsored." },
  "sponsor.name": { about: "Nama pengiklan, seperti yang dibaca umum.", example: "PT Contoh" },
  "sponsor.url": { about: "Alamat lengkap situs pengiklan.", example: "https://contoh.example" },
  corrections: { about: "Ralat, koreksi, klarifikasi, dan hak jawab. Catatan lama tidak dihapus." },
  "corrections.kind": { about: "Jenis catatan." },
  "corrections.at": { about: "Kapan catatan ini dimuat.", example: "2026-12-01T18:00" },
  "corrections.text": {
    about: "Apa yang semula tertulis, dan apa yang benar.",
    example: "Semula tertulis A, yang benar B.",
  },
  "corrections.article": { about: "Artikel yang memuat tanggapan lengkap.", example: "nama-artikel" },
  "corrections.by": { about: "Siapa yang menanggapi; tampil sesudah kata Hak jawab.", example: "PT Contoh" },
  place: { about: "Tempat di depan kata pertama.", example: "Jakarta" },
  sources: { about: "Sumber berita." },
  "sources.name": { about: "Nama sumber.", example: "Nama Sumber" },
  "sources.url": { about: "Alamat lengkap sumber.", example: "https://contoh.example/berita" },
  aliases: { about: "Alamat lama artikel ini, masing-masing diawali /.", example: "/berita/alamat-lama" },
  history: { about: "false: pembaca tidak melihat riwayat perubahan artikel ini (bawaan: true)." },
} satisfies Record<keyof ArticleFields, FieldWords> & FieldWordsByPath;

export const authorWords = {
  name: { about: "Nama yang tampil di bawah judul." },
  role: { about: "Jabatan." },
  sameAs: { about: "Alamat profil penulis di situs lain." },
} satisfies FieldWordsByPath;

export const sectionWords = {
  title: { about: "Nama kanal." },
  order: { about: "Urutan: yang terkecil paling depan." },
} satisfies FieldWordsByPath;

export const contentPageWords = {
  title: { about: "Judul halaman." },
  description: { about: "Isi halaman dalam satu atau dua kalimat." },
} satisfies FieldWordsByPath;

export const siteWords = {
  name: { about: "Nama situs." },
  tagline: { about: "Semboyan di bawah nama." },
  url: { about: "Alamat umum situs, tanpa jalur: https://warta.example." },
  language: { about: "Bahasa situs: id." },
  timeZone: { about: "Zona waktu menurut nama IANA: Asia/Jakarta." },
  publisher: { about: "Penerbit, sebagaimana wajib diumumkan menurut UU Pers pasal 12." },
  "publisher.legalName": { about: "Nama badan hukum." },
  "publisher.address": { about: "Alamat." },
  "publisher.responsibleEditor": { about: "Penanggung jawab." },
  "publisher.contact": { about: "Surel atau telepon." },
  indexNowKey: { about: "Kunci untuk memberi tahu mesin pencari; 8–128 huruf, angka, atau tanda hubung." },
} satisfies FieldWordsByPath;

export const frontWords = {
  lead: { about: "Berita utama: nama berkas artikel, tanpa .md." },
  picks: { about: "Pilihan di samping berita utama; empat yang pertama ditampilkan." },
} satisfies FieldWordsByPath;
