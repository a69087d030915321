import { describe, expect, test } from "vitest";
import { adviceOnBody } from "../../../support/advice";

describe("a heading", () => {
  test.each([
    ["Isi.\n\n### Awal\n\nIsi.", ["### Awal → Tulis sebagai ## Awal."]],
    ["## Satu\n\n#### Dua *kali*", ["#### Dua *kali* → Tulis sebagai ### Dua kali."]],
    ["### Satu\n\n### Dua", ["### Satu → Tulis sebagai ## Satu."]],
  ])("%j skips a level", (body, told) => {
    expect(adviceOnBody("heading-skipped", body)).toEqual(told);
  });

  test.each([
    "Tanpa subjudul.",
    "## Satu\n\n### Dua\n\n#### Tiga\n\n## Empat",
    "> ### Kutipan\n\nIsi.",
    "```\n### kode\n```",
  ])("%j is left alone", (body) => {
    expect(adviceOnBody("heading-skipped", body)).toEqual([]);
  });
});
