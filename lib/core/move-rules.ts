import { rule } from "./issue-rule";

/** The rules for addresses that lead on, as those in `issue-rules.ts`. */
export const moveRules = {
  address: rule("redirect-address", "omit", ({ value }: { value: string }) => ({
    message: `"${value}" tidak dapat menjadi alamat lama. Pengalihannya tidak dipakai.`,
    fix: "Periksa tanda persen di alamat itu, atau tulis hurufnya sebagaimana dibaca.",
  })),
  taken: rule("redirect-taken", "omit", ({ value, other }: { value: string; other: string }) => ({
    message: `Alamat lama "${value}" adalah alamat ${other}. Pengalihannya tidak dipakai.`,
    fix: "Hapus pengalihan itu, atau ganti dahulu alamat halaman yang memakainya.",
  })),
  twice: rule("redirect-duplicate", "omit", ({ value, other }: { value: string; other: string }) => ({
    message: `Alamat lama "${value}" sudah dialihkan di ${other}. Pengalihan yang ini tidak dipakai.`,
    fix: "Hapus salah satunya; sebuah alamat hanya dapat menuju satu tempat.",
  })),
  loop: rule("redirect-loop", "omit", ({ value }: { value: string }) => ({
    message: `Pengalihan dari "${value}" berputar dan tidak pernah sampai di sebuah halaman.`,
    fix: "Tulis alamat halaman yang ada sebagai tujuannya.",
  })),
  nowhere: rule("redirect-nowhere", "omit", ({ value, other }: { value: string; other: string }) => ({
    message: `Pengalihan dari "${value}" menuju "${other}", yang tidak ada di situs ini.`,
    fix: "Perbaiki tujuannya, atau tulis gone bila halamannya memang sudah tidak ada.",
  })),
};
