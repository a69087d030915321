import { hint, rule } from "./issue-rule";

/** The rules for pictures, as those in `issue-rules.ts`. */
export const pictureRules = {
  missing: rule("picture-missing", "hold", (facts: { value: string; suggestion: string | undefined }) => ({
    message: `Gambar "${facts.value}" tidak ada di content/media.${hint(facts.suggestion)}`,
    fix: facts.suggestion
      ? `Tulis "${facts.suggestion}" (huruf besar dan kecil dibedakan), atau tambahkan gambar itu.`
      : "Periksa nama berkasnya (huruf besar dan kecil dibedakan), atau tambahkan gambar itu.",
  })),
  held: rule("picture-held", "hold", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" tidak dapat dipakai karena ada kesalahan pada berkasnya.`,
    fix: `Perbaiki dahulu berkas content/media/${value}; laporannya ada di daftar ini juga.`,
  })),
  unreadable: rule("picture-unreadable", "hold", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" rusak atau bukan gambar, sehingga ukurannya tidak terbaca.`,
    fix: "Simpan ulang sebagai JPEG, PNG, WebP, AVIF, atau GIF, atau ganti berkasnya.",
  })),
  damaged: rule("picture-damaged", "hold", ({ value }: { value: string }) => ({
    message: `Gambar "${value}" rusak: awalnya terbaca, tetapi sisanya terpotong atau tidak dapat diuraikan.`,
    fix: "Ambil lagi dari sumbernya, misalnya karena unggahan terputus, atau simpan ulang dari program pengolah gambar.",
  })),
  huge: rule("picture-huge", "hold", (facts: { value: string; width: number; height: number }) => ({
    message: `Gambar "${facts.value}" terlalu besar untuk diolah: ${String(facts.width)} × ${String(facts.height)} piksel, lebih dari 50 juta.`,
    fix: "Kecilkan dahulu; lebar 2000 piksel cukup untuk semua halaman.",
  })),
  ending: rule(
    "picture-ending",
    "hold",
    (facts: { value: string; format: string; name: string | undefined }) => ({
      message: `Isi gambar "${facts.value}" bukan seperti akhirannya, melainkan ${facts.format}; peramban dan situs lain dapat menolaknya.`,
      fix: facts.name
        ? `Simpan ulang dalam format yang benar, atau ganti namanya menjadi "${facts.name}", juga di artikel yang memakainya.`
        : "Simpan ulang sebagai JPEG, PNG, WebP, AVIF, atau GIF.",
    }),
  ),
  twin: rule("picture-twin", "hold", ({ value, other }: { value: string; other: string }) => ({
    message: `Gambar "${value}" dan "${other}" hanya berbeda huruf besar dan kecil; di banyak komputer keduanya satu berkas, dan salah satunya hilang.`,
    fix: "Ganti nama salah satunya.",
  })),
  path: rule("picture-path", "hold", ({ value }: { value: string }) => ({
    message: `"${value}" tidak dapat menjadi gambar di content/media: ${whyNoPicture(value)}.`,
    fix: "Tulis nama berkas di content/media seperti 2026/foto-menteri.jpg; ganti nama berkasnya bila perlu.",
  })),
};

function whyNoPicture(value: string): string {
  if (/^(?:https?:)?\/\//i.test(value)) return "gambar dari situs lain tidak dimuat";
  if (/\.svgz?$/i.test(value))
    return "gambar vektor (SVG) dapat memuat program dan tidak dimuat; ekspor sebagai PNG selebar 2000 piksel";
  if (!/\.(?:jpe?g|png|webp|avif|gif)$/i.test(value))
    return "akhirannya bukan .jpg, .jpeg, .png, .webp, .avif, atau .gif";
  if (/\s/.test(value)) return "namanya memuat spasi";
  return "namanya hanya boleh memuat huruf a–z, angka, titik, tanda hubung, dan garis bawah";
}
