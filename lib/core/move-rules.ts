import { rule } from "./issue-rule";

interface TakenFacts {
  readonly value: string;
  readonly other: string;
  /** How the other one is written, where only the case of letters differs. */
  readonly spelling?: string;
}

function unlike(spelling: string | undefined): string {
  return spelling === undefined ? "" : `, yang bagi banyak peladen sama dengan "${spelling}",`;
}

/** The rules for addresses that lead on, as those in `issue-rules.ts`. */
export const moveRules = {
  address: rule("redirect-address", "omit", ({ value }: { value: string }) => ({
    message: `"${value}" tidak dapat menjadi alamat lama. Pengalihannya tidak dipakai.`,
    fix: "Periksa tanda persen di alamat itu, atau tulis hurufnya sebagaimana dibaca.",
  })),
  taken: rule("redirect-taken", "omit", ({ value, other, spelling }: TakenFacts) => ({
    message: `Alamat lama "${value}"${unlike(spelling)} adalah alamat ${other}. Pengalihannya tidak dipakai.`,
    fix: "Hapus pengalihan itu, atau ganti dahulu alamat halaman yang memakainya.",
  })),
  twice: rule("redirect-duplicate", "omit", ({ value, other, spelling }: TakenFacts) => ({
    message: `Alamat lama "${value}"${unlike(spelling)} sudah dialihkan di ${other}. Pengalihan yang ini tidak dipakai.`,
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
