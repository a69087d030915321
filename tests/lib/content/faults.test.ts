import { truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadEdition } from "@/lib/articles";
import { expectedFaults, faultsOf, foundFaults } from "../../support/fault-fixtures";
import { newsroom, newsroomFrame } from "../../support/newsroom";
import { allRules, anyFacts } from "../../support/rules";
import { testFolder, writeOld } from "../../support/unit-folder";

const expected = expectedFaults();
const inNewsroom = faultsOf("newsroom");

/** No checkout on a disk that takes `foto.jpg` and `Foto.jpg` for one file could hold both. */
function twinPictures() {
  const size = { width: 1, height: 1 };
  const pictures = [
    { path: "foto.jpg", ...size },
    { path: "Foto.jpg", ...size },
  ];
  return newsroom({}, "2025-09-20T00:00:00Z", pictures).issues;
}

/** A file that whoever runs the tests may not read would be no hindrance to root; one of this size is to anybody. */
async function unreadableFile() {
  const folder = testFolder();
  for (const [file, text] of Object.entries(newsroomFrame)) writeOld(folder, file, text ?? "");
  writeOld(folder, "articles/a.md", "---\n");
  truncateSync(path.join(folder, "articles/a.md"), 2 ** 31 + 1);
  const { issues } = await loadEdition(folder, 0);
  return issues;
}

// The first of them waits for the parsers.
describe("a folder of faulty files, one fault in each", { timeout: 30_000 }, () => {
  test("holds no fewer than sixty articles", () => {
    const articles = expected.filter((line) => line.startsWith("newsroom/articles/"));
    expect(new Set(articles.map((line) => line.split(".md:")[0])).size).toBeGreaterThanOrEqual(60);
  });

  test("is reported as expected.txt has it: rule, file, line, column, and the words at fault", async () => {
    expect([...(await foundFaults())].sort()).toEqual([...expected].sort());
  });

  test.each([
    ["kolom-salah-eja", "related"],
    ["kolom-bersarang-salah-eja", "caption"],
    ["status-salah", "published"],
    ["kanal-salah-eja", "teknologi"],
    ["penulis-salah-eja", "ani"],
    ["terkait-hilang", "terbit"],
    ["gambar-beda-huruf", "foto.png"],
    ["tautan-halaman-hilang", "/redaksi"],
    ["arahan-salah-eja", "baca-juga"],
    ["tanggal-terbalik", "2025-09-13T10:15"],
  ])("tells what was probably meant: %s", async (name, meant) => {
    const issue = (await inNewsroom).find(({ file }) => file === `articles/${name}.md`);
    expect(issue?.message).toContain(`Maksud Anda "${meant}"?`);
  });

  test.each([
    ["tagar-di-judul", '"Peringkat #1 dunia"'],
    ["tagar-mengganti-judul", '"#1 di dunia"'],
    ["titik-dua-di-judul", '"Ibu kota: Jakarta"'],
    ["kata-setelah-kutip", `'"Kutipan" kata menteri'`],
    ["diawali-seru", '"!penting sekali"'],
    ["judul-angka", '"2026"'],
    ["judul-kembar", 'Hapus "titel"'],
    ["kolom-kosong", "Isi kolom itu; tanpa"],
    ["butir-kosong", "Isi butir itu atau hapus"],
    ["tag-berkoma", '"1,4 GHz"'],
    ["tagar-dan-kutip", ': "Peringkat #1 dunia".'],
    ["penulis-bukan-daftar", "[ani]"],
    ["ai-ya", "true"],
    ["tiga-puluh-februari", "Februari 2025 berakhir pada tanggal 28"],
  ])("says what to type: %s", async (name, text) => {
    const issue = (await inNewsroom).find(({ file }) => file === `articles/${name}.md`);
    expect(issue?.fix).toContain(text);
  });
});

describe("a fault that no checkout can hold", () => {
  test("is reported as well: pictures that only differ in capitals, a file that can't be read", async () => {
    const madeHere = [...twinPictures(), ...(await unreadableFile())];
    expect(madeHere.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "media/Foto.jpg picture-twin",
      "articles/a.md file-unreadable",
    ]);
  });
});

test("every rule that keeps something from readers is broken by a fixture", async () => {
  const findings = (await allRules()).map(({ rule }) => rule(anyFacts));
  const rules = findings.filter(({ effect }) => effect !== "advice").map(({ rule }) => rule);
  const broken = new Set([
    ...expected.map((line) => /:\d+:\d+ ([a-z-]+)/.exec(line)?.[1]),
    ...twinPictures().map(({ rule }) => rule),
    ...(await unreadableFile()).map(({ rule }) => rule),
  ]);
  expect(rules.filter((name) => !broken.has(name))).toEqual([]);
});
