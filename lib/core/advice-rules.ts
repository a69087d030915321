import { rule } from "./issue-rule";

/** What the newsroom may want to mend, as the rules in `issue-rules.ts`. None of it keeps anything from readers. */

export const headlineRules = {
  long: rule("headline-long", "advice", ({ count }: { count: number }) => ({
    message: `Judul ini ${String(count)} karakter. Di mesin pencari dan di ponsel, judul lebih dari 110 karakter terpotong.`,
    fix: "Ringkaskan judulnya.",
  })),
  fullStop: rule("headline-full-stop", "advice", () => ({
    message: "Judul diakhiri tanda titik.",
    fix: "Hapus titik itu; menurut EYD, judul tidak diakhiri titik.",
  })),
  standfirst: rule("standfirst-long", "advice", ({ count }: { count: number }) => ({
    message: `Teras ini ${String(count)} karakter. Lebih dari 200 karakter terlalu panjang untuk daftar berita dan pratinjau.`,
    fix: "Ringkaskan description menjadi satu atau dua kalimat pendek.",
  })),
};

export const pictureAdviceRules = {
  narrow: rule("picture-narrow", "advice", ({ value, count }: { value: string; count: number }) => ({
    message: `Gambar utama "${value}" lebarnya hanya ${String(count)} piksel.`,
    fix: "Pakai gambar selebar 1200 piksel atau lebih; yang lebih kecil tidak ditampilkan besar di Google Discover.",
  })),
  alt: rule("picture-alt-missing", "advice", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" tidak mempunyai keterangan bagi yang tidak dapat melihatnya.`,
    fix: "Tulis apa yang terlihat, dalam kurung siku: ![Peta sebaran desa](…).",
  })),
  caption: rule("picture-caption-missing", "advice", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" tidak mempunyai keterangan gambar.`,
    fix: "Tambahkan caption di bawah image atau, untuk gambar di dalam isi, teks dalam tanda kutip setelah nama berkasnya.",
  })),
  credit: rule("picture-credit-missing", "advice", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" tidak menyebut pembuatnya.`,
    fix: "Tambahkan credit di bawah image: fotografer, kantor berita, atau ilustrator.",
  })),
};

export const textRules = {
  headingSkipped: rule("heading-skipped", "advice", ({ value, form }: { value: string; form: string }) => ({
    message: `Subjudul "${value}" melompati tingkat di atasnya; pembaca layar mengira ada bagian yang hilang.`,
    fix: `Tulis sebagai ${form}.`,
  })),
  bareAddress: rule("address-bare", "advice", ({ value }: { value: string }) => ({
    message: `Alamat "${value}" tampil mentah di dalam kalimat.`,
    fix: "Tautkan kata-kata yang menjelaskan isinya: [laporan lengkap](alamat).",
  })),
  vagueLink: rule("link-text-vague", "advice", ({ value }: { value: string }) => ({
    message: `Tautan "${value}" tidak memberi tahu ke mana arahnya.`,
    fix: "Tautkan kata yang menyebut isi halamannya, misalnya [jadwal pendaftaran](…).",
  })),
  money: rule("money-form", "advice", (facts: { value: string; form: string; reason: string }) => ({
    message: `"${facts.value}" tidak ditulis menurut EYD: ${facts.reason}.`,
    fix: `Tulis ${facts.form}.`,
  })),
  date: rule("date-form", "advice", ({ value, form }: { value: string; form: string }) => ({
    message: `Tanggal "${value}" tidak ditulis menurut EYD.`,
    fix: `Tulis ${form}.`,
  })),
  clock: rule("clock-form", "advice", ({ value, form }: { value: string; form: string }) => ({
    message: `"${value}" menyebut waktu dengan kata "jam", yang berarti lamanya.`,
    fix: `Tulis ${form}.`,
  })),
  sentenceFigure: rule("sentence-figure", "advice", ({ value, form }: { value: string; form: string }) => ({
    message: `Kalimat ini diawali angka ${value}.`,
    fix: `Dahului angka itu dengan kata, misalnya "${form}", atau tulis bilangannya dengan huruf.`,
  })),
  wording: rule("wording-avoided", "advice", ({ value, form }: { value: string; form: string }) => ({
    message: `Kata "${value}" ada dalam daftar kata yang dihindari redaksi (wording.yaml).`,
    fix: `Ganti dengan: ${form}.`,
  })),
};

export const sponsorAdviceRules = {
  missing: rule("sponsor-missing", "advice", () => ({
    message: "Konten bersponsor ini tidak menyebut siapa yang membayarnya.",
    fix: 'Tambahkan sponsor, dan menjorok di bawahnya name: nama pengiklan; pembaca lalu membaca "Dibayar oleh …".',
  })),
};

export const replyAdviceRules = {
  nameless: rule("reply-nameless", "advice", () => ({
    message: "Hak jawab ini tidak menyebut siapa yang menanggapi.",
    fix: "Tambahkan by: nama orang atau lembaga yang menanggapi, menjorok sejajar dengan kind.",
  })),
};

export const acrossRules = {
  tag: rule(
    "tag-spelling",
    "advice",
    ({ value, other, count }: { value: string; other: string; count: number }) => ({
      message: `Tag "${value}" hanya berbeda ejaan dari "${other}" (dipakai di ${String(count)} artikel).`,
      fix: `Tulis "${other}", supaya artikelnya berkumpul di satu topik dengan satu nama.`,
    }),
  ),
  ownAddress: rule("link-own-address", "advice", ({ value, form }: { value: string; form: string }) => ({
    message: `Tautan "${value}" menuju situs ini sendiri dengan alamat lengkap, yang mati bila situs pindah alamat.`,
    fix: `Tulis jalurnya saja: ${form}.`,
  })),
  twin: rule("headline-twin", "advice", ({ value, other }: { value: string; other: string }) => ({
    message: `Judul "${value}" sama dengan judul ${other}; di daftar berita pembaca tidak dapat membedakan keduanya.`,
    fix: "Sebutkan di judul apa yang baru, atau perbarui artikel yang lama bila beritanya satu.",
  })),
  notYet: rule("correction-not-yet", "advice", ({ field, value }: { field: string; value: string }) => ({
    message: `Waktu di kolom "${field}" (${value}) belum tiba; sampai saat itu pembaca tidak melihat apa-apa darinya.`,
    fix: "Bila maksudnya sekarang, tulis waktu sekarang; bila memang nanti, biarkan.",
  })),
  draftTime: rule("draft-time-past", "advice", ({ value }: { value: string }) => ({
    message: `Draf ini masih memuat waktu terbit yang sudah lewat (${value}); bila diterbitkan begitu, ia masuk arsip sebagai artikel lama dan tidak muncul di daftar terbaru.`,
    fix: "Saat menghapus status: draft, ganti publishedAt dengan waktu terbit yang sebenarnya.",
  })),
  related: rule("related-one-way", "advice", ({ other, slug }: { other: string; slug: string }) => ({
    message: `Artikel "${slug}" terbit lebih dahulu dan mengantar pembacanya ke sini, tetapi artikel ini tidak menyebutnya.`,
    fix: `Tambahkan ${slug} ke related, atau hapus artikel ini dari related di ${other}.`,
  })),
};

/** What is wrong in the list of words itself; that is a fault like in any other file. */
export const wordingRules = {
  form: rule("wording-form", "hold", ({ value }: { value: string }) => ({
    message: `"${value}" tidak dapat menjadi kata yang dicari di naskah.`,
    fix: "Tulis satu kata atau frasa dengan huruf kecil, angka, spasi, dan tanda hubung saja.",
  })),
};
