import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadEdition } from "@/lib/articles";
import { readContentFile } from "@/lib/content/read-file";
import { expectedAttacks } from "../../support/attacks";
import { expectedFaults, faultsOf, foundFaults } from "../../support/fault-fixtures";
import { article, newsroom, newsroomFrame } from "../../support/newsroom";
import { nestedEmphasis } from "../../support/pathological";
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

/** Files that are too much of something, and a link: their last bytes say nothing, so that no checkout need have them. */
async function monsters() {
  const folder = testFolder();
  for (const [file, text] of Object.entries(newsroomFrame)) writeOld(folder, file, text ?? "");
  writeOld(folder, "articles/besar.md", "---\n");
  truncateSync(path.join(folder, "articles/besar.md"), 2 ** 31 + 1);
  writeOld(folder, "articles/lama.md", article({}, nestedEmphasis(100_000)));
  writeFileSync(path.join(folder, "rahasia"), article({ title: "Rahasia" }));
  symlinkSync(path.join(folder, "rahasia"), path.join(folder, "articles/tautan.md"));
  const { issues } = await loadEdition(folder, 0);
  // It went away between the listing and the reading.
  const { reading } = await readContentFile(folder, "articles/tiada.md", "Asia/Jakarta");
  return [...issues, ...reading.issues];
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

let made: ReturnType<typeof monsters> | undefined;
/** Once: one of them takes all the time that a file may have. */
const madeHere = () => (made ??= monsters());

describe("a fault that no checkout can hold", { timeout: 60_000 }, () => {
  test("is reported as well: pictures that only differ in capitals, files that can't be read or are too much", async () => {
    const found = [...twinPictures(), ...(await madeHere())];
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "media/Foto.jpg picture-twin",
      "articles/besar.md file-too-large",
      "articles/lama.md file-too-slow",
      "articles/tautan.md file-link",
      "articles/tiada.md file-unreadable",
    ]);
  });
});

test("every rule that keeps something from readers is broken by a fixture", { timeout: 60_000 }, async () => {
  const findings = (await allRules()).map(({ rule }) => rule(anyFacts));
  const rules = findings.filter(({ effect }) => effect !== "advice").map(({ rule }) => rule);
  const broken = new Set([
    ...[...expected, ...expectedAttacks()].map((line) => /:\d+:\d+ ([a-z-]+)/.exec(line)?.[1]),
    ...[...twinPictures(), ...(await madeHere())].map(({ rule }) => rule),
  ]);
  expect(rules.filter((name) => !broken.has(name))).toEqual([]);
});
