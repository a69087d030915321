import { hint, rule } from "./issue-rule";

/**
 * Every rule that content is held to: its name, what it does, and what the editor reads, in Indonesian. The rules
 * for the data at the top of a file, its fields, pictures and old addresses are in files of their own beside this one.
 *
 * A message says what is wrong and why that is wrong; a fix says what to type. Names never change: tools filter by them.
 */

export const fileRules = {
  encoding: rule("file-encoding", "hold", () => ({
    message: "Berkas ini bukan teks UTF-8, sehingga sebagian hurufnya tidak dapat dikenali.",
    fix: "Simpan ulang berkas itu dengan pengodean UTF-8 (di VS Code: Save with Encoding).",
  })),
  unreadable: rule("file-unreadable", "hold", ({ reason }: { reason: string }) => ({
    message: `Berkas tidak dapat dibaca (${reason}).`,
    fix: "Periksa izin dan ukuran berkas itu, lalu simpan ulang.",
  })),
  tooLarge: rule("file-too-large", "hold", ({ size, limit }: { size: string; limit: string }) => ({
    message: `Berkas ini ${size}, padahal paling besar ${limit}; yang lebih besar dapat menghambat seluruh situs.`,
    fix: "Bagi isinya menjadi beberapa berkas, atau hapus yang tidak perlu.",
  })),
  tooSlow: rule("file-too-slow", "hold", ({ step, seconds }: { step: string; seconds: number }) => ({
    message: `Berkas ini tidak selesai ${step} dalam ${String(seconds)} detik, sehingga ditinggalkan agar yang lain tetap terbit.`,
    fix: "Cari deretan panjang tanda kurung, bintang, garis bawah, kutipan, atau daftar yang bersarang, lalu sederhanakan.",
  })),
  link: rule("file-link", "hold", () => ({
    message:
      "Ini tautan ke berkas atau folder lain, yang tidak diikuti karena dapat menunjuk ke luar folder content.",
    fix: "Ganti dengan berkas atau folder itu sendiri.",
  })),
  manyFaults: rule("file-many-faults", "advice", ({ count }: { count: number }) => ({
    message: `Masih ada ${String(count)} kesalahan atau saran lain di berkas ini yang tidak ditampilkan.`,
    fix: "Perbaiki yang sudah disebut, lalu periksa lagi.",
  })),
  unread: rule("file-unread", "hold", ({ reason, remedy }: { reason: string; remedy: string }) => ({
    message: `Berkas ini tidak dibaca, sehingga tidak ikut terbit: ${reason}.`,
    fix: remedy,
  })),
  name: rule("file-name", "hold", (facts: { name: string; suggestion: string | undefined }) => ({
    message: `Nama berkas "${facts.name}" tidak dapat menjadi alamat halaman, yang hanya memuat huruf kecil a–z, angka, dan tanda hubung.`,
    fix: facts.suggestion
      ? `Ganti namanya menjadi "${facts.suggestion}".`
      : "Beri berkas itu nama seperti harga-internet-turun.md, paling panjang 120 huruf.",
  })),
  reservedName: rule("file-name-reserved", "hold", ({ name }: { name: string }) => ({
    message: `Alamat "/${name}" sudah dipakai halaman yang dibuat situs ini sendiri.`,
    fix: "Beri berkas itu nama lain.",
  })),
  duplicateSlug: rule("slug-duplicate", "hold", ({ slug, other }: { slug: string; other: string }) => ({
    message: `Slug "${slug}" sudah dipakai oleh ${other}; huruf besar dan folder tidak membedakan alamat.`,
    fix: "Ganti nama salah satu berkas; tiap artikel harus mempunyai alamat sendiri.",
  })),
  siteMissing: rule("site-missing", "stop", () => ({
    message: "Berkas site.yaml tidak ada, padahal setiap halaman memuat data situs.",
    fix: "Buat site.yaml berisi name, tagline, url, language, timeZone, dan publisher.",
  })),
};

export const referenceRules = {
  section: rule("section-unknown", "hold", (facts: { value: string; suggestion: string | undefined }) => ({
    message: `Kanal "${facts.value}" tidak ada.${hint(facts.suggestion)}`,
    fix: "Tulis nama salah satu berkas di content/sections, tanpa .md.",
  })),
  sectionHeld: rule("section-held", "hold", ({ value }: { value: string }) => ({
    message: `Kanal "${value}" tidak dapat dipakai karena ada kesalahan di berkasnya.`,
    fix: `Perbaiki dahulu content/sections/${value}.md; laporannya ada di daftar ini juga.`,
  })),
  author: rule("author-unknown", "hold", (facts: { value: string; suggestion: string | undefined }) => ({
    message: `Penulis "${facts.value}" tidak ada.${hint(facts.suggestion)}`,
    fix: "Tulis nama salah satu berkas di content/authors, tanpa .md, atau buat berkas untuk penulis itu.",
  })),
  authorHeld: rule("author-held", "hold", ({ value }: { value: string }) => ({
    message: `Penulis "${value}" tidak dapat dipakai karena ada kesalahan di berkasnya.`,
    fix: `Perbaiki dahulu content/authors/${value}.md; laporannya ada di daftar ini juga.`,
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
  page: rule("page-missing", "omit", (facts: { value: string; suggestion: string | undefined }) => ({
    message: `Halaman "${facts.value}" tidak ada di situs ini.${hint(facts.suggestion)} Tautannya tidak ditampilkan.`,
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
};

export const withdrawalRules = {
  incomplete: rule("withdrawal-incomplete", "hold", ({ field }: { field: string }) => ({
    message: `Artikel berstatus withdrawn tanpa "${field}"; pencabutan berita harus diumumkan dengan alasan dan waktunya.`,
    fix: `Tambahkan baris "${field}: …" di bagian data.`,
  })),
  stray: rule("withdrawal-stray", "hold", ({ field }: { field: string }) => ({
    message: `Kolom "${field}" hanya untuk artikel berstatus withdrawn.`,
    fix: `Hapus "${field}", atau tulis status: withdrawn.`,
  })),
};

export const sponsorRules = {
  stray: rule("sponsor-stray", "hold", () => ({
    message: 'Kolom "sponsor" menyebut siapa yang membayar, tetapi artikel ini bukan konten bersponsor.',
    fix: "Tulis kind: sponsored, atau hapus sponsor beserta isinya.",
  })),
};

export const bodyRules = {
  empty: rule("body-empty", "hold", () => ({
    message: "Artikel ini belum berisi: setelah bagian data tidak ada satu kata pun.",
    fix: "Tulis isinya, atau jadikan draf dengan baris status: draft sampai selesai.",
  })),
  standfirstRepeats: rule("standfirst-repeats", "hold", () => ({
    message: "Teras (description) sama dengan judul, sehingga pembaca membaca hal yang sama dua kali.",
    fix: "Tulis teras satu atau dua kalimat, atau jadikan draf dengan baris status: draft sampai selesai.",
  })),
  rawHtml: rule("html-dropped", "advice", ({ tag }: { tag: string }) => ({
    message: `HTML mentah ${tag} tidak ikut terbit: isi artikel hanya Markdown.`,
    fix: "Pakai Markdown atau arahan yang tersedia (lihat content/README.md).",
  })),
  directive: rule("directive-unknown", "hold", (facts: { name: string; suggestion: string | undefined }) => ({
    message: `Arahan ":${facts.name}" tidak dikenal.${hint(facts.suggestion)}`,
    fix: "Yang tersedia: ::baca-juga{slug=…}, ::video{youtube=…}, dan :en[…] (kode bahasa). Untuk menulis titik dua biasa, pakai \\:.",
  })),
  directiveForm: rule("directive-form", "hold", ({ name, form }: { name: string; form: string }) => ({
    message: `Arahan "${name}" tidak lengkap, sehingga tidak ada yang dapat ditampilkan.`,
    fix: `Tulis sebagai ${form}.`,
  })),
  link: rule("link-form", "hold", ({ value }: { value: string }) => ({
    message: `Tautan "${value}" bukan alamat web atau jalur di situs ini, sehingga tidak membawa pembaca ke mana pun.`,
    fix: "Tulis alamat lengkap (https://…) atau jalur yang diawali /, misalnya /artikel/slug.",
  })),
  tangled: rule("body-tangled", "hold", () => ({
    message:
      "Isi memuat kutipan, daftar, atau tanda penekanan yang bersarang terlalu dalam untuk dijadikan halaman.",
    fix: "Ratakan susunannya; seratus tingkat pun sudah terlalu banyak bagi pembaca.",
  })),
  links: rule("body-links", "hold", ({ count, limit }: { count: number; limit: number }) => ({
    message: `Isi memuat ${String(count)} tautan dan gambar; paling banyak ${String(limit)}.`,
    fix: "Bagi isinya menjadi beberapa artikel, atau kurangi tautannya.",
  })),
  references: rule("body-references", "hold", () => ({
    message:
      "Isi menyebut alamat panjang berulang kali lewat [teks][nama], sehingga halamannya menjadi terlalu besar.",
    fix: "Pendekkan alamat itu, atau sebut lebih jarang.",
  })),
  hidden: rule("body-hidden-character", "hold", ({ code }: { code: string }) => ({
    message: `Isi memuat karakter tak terlihat ${code}, yang dapat membalik urutan huruf atau menyembunyikan teks.`,
    fix: "Hapus karakter itu; ketik ulang kata di sekitarnya bila tidak terlihat.",
  })),
  headingOne: rule("heading-one", "hold", () => ({
    message: 'Isi memuat judul tingkat satu ("# …"); itu tempat judul artikel.',
    fix: 'Pakai "## …" untuk subjudul.',
  })),
};
