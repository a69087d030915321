import { writeNumber } from "@/lib/core/indonesian";
import { textRules } from "@/lib/core/advice-rules";
import { noteHits } from "./hits";
import type { AdviceRule } from "./proof-sheet";

/** An amount as people write it: `Rp 5`, `Rp.5.000,-`, `rp5`. A thousandth (`Rp 000`) heads a table. */
const rupiah = /(?<![\p{L}\p{N}])rp\.?[ \u00A0]?((?:\d[\d.,]*)?\d)(?:,[-–—]+)?/giu;
const dollars = /(?<![\p{L}\p{N}])US\$[ \u00A0]+((?:\d[\d.,]*)?\d)/gu;

/** EYD V: the sign of a currency stands at the figure, without a space and without a full stop: Rp5.000,00, US$3,50. */
export const adviseOnMoney: AdviceRule = ({ prose }) => [
  ...noteHits(prose, rupiah, ([found, figure = ""]) => {
    const form = `Rp${withDots(figure)}`;
    if (/^0\d/.test(figure) || found === form) return undefined;
    return textRules.money({ value: found, form, reason: reasonsFor(found, figure).join("; ") });
  }),
  ...noteHits(prose, dollars, ([found, figure = ""]) =>
    textRules.money({ value: found, form: `US$${figure}`, reason: "US$ tidak diikuti spasi" }),
  ),
];

/** Everything that keeps an amount from being right as it is written. */
function reasonsFor(found: string, figure: string): readonly string[] {
  const isThousands = withDots(figure) !== figure;
  return [
    ...(found.startsWith("Rp") ? [] : ["lambangnya Rp, dengan huruf R besar"]),
    ...(/^..\./.test(found) ? ["Rp tidak diikuti titik"] : []),
    ...(/^..\.?[ \u00A0]/.test(found) ? ["Rp tidak diikuti spasi"] : []),
    ...(isThousands && figure.includes(",") && !figure.includes(".") && /,\d{3}/.test(figure)
      ? ["ribuan dipisahkan titik, bukan koma"]
      : isThousands
        ? ["ribuan dipisahkan titik"]
        : []),
    ...(/[-–—]$/.test(found) ? ["angka bulat tidak diikuti koma dan garis"] : []),
  ];
}

function withDots(figure: string): string {
  // Commas between thousands are English; a single one may be a decimal comma.
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(figure)) return figure.replaceAll(",", ".");
  const [, whole = "", rest = ""] = /^(\d{4,15})(,\d+)?$/.exec(figure) ?? [];
  return whole === "" ? figure : `${writeNumber(Number(whole))}${rest}`;
}
