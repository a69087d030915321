import { describe, expect, test } from "vitest";
import { article, newsroom, reportOf } from "../../support/newsroom";

const files = {
  "articles/2024/harga-turun.md": article(),
  "articles/2025/harga-turun.md": article(),
  "articles/bidang-salah-eja.md": article({ tittle: "Judul" }),
  "articles/kanal-asing.md": article({ section: "teknologii" }),
  "articles/tanggal-kacau.md": article({ publishedAt: "kemarin sore" }),
  "articles/tanpa-judul.md": article({ title: undefined }),
  "articles/terkait-hilang.md": article({ related: ["harga-turun", "harga-turunn"] }),
  "articles/yaml-rusak.md": "---\ntitle: Judul\ndescription: Kata kunci: rusak\n---\n",
  "articles/program.md": "---js\nmodule.exports = { title: process.exit(9) }\n---\n",
  "articles/utuh.md": article({ publishedAt: "2025-09-14T10:15" }),
};

describe("eight faults in eight files", () => {
  const { catalogue, issues } = newsroom(files, "2025-09-20T00:00:00Z");

  test("are all reported in one run, each at its file and line", () => {
    expect(reportOf(issues)).toEqual([
      "articles/2025/harga-turun.md:1 slug-duplicate",
      "articles/bidang-salah-eja.md:8 field-unknown",
      "articles/kanal-asing.md:5 section-unknown",
      "articles/program.md:1 front-matter-language",
      "articles/tanggal-kacau.md:4 date-unreadable",
      "articles/tanpa-judul.md:2 field-missing",
      "articles/terkait-hilang.md:10 article-missing",
      "articles/yaml-rusak.md:3 yaml-broken",
    ]);
  });

  test("hold back their own articles, except for the link that is left out, and no other", () => {
    expect(catalogue.published.map(({ file }) => file)).toEqual([
      "articles/utuh.md",
      "articles/2024/harga-turun.md",
      "articles/terkait-hilang.md",
    ]);
  });

  test("tell what was probably meant", () => {
    const hints = issues.flatMap(({ message }) => /Maksud Anda ".*?"\?/.exec(message) ?? []);
    expect(hints).toEqual(['Maksud Anda "title"?', 'Maksud Anda "teknologi"?', 'Maksud Anda "harga-turun"?']);
  });
});
