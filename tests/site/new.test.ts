import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { article } from "../support/newsroom";
import type { FolderChanges } from "../support/site";
import { runCommand } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";
import { down, enter, interrupt, space, talkTo } from "../support/terminal";

/** What an editor who makes it public reads last. */
const note =
  "# Untuk menerbitkan: hapus baris ini dan baris di bawahnya, dan tulis waktu terbit yang sebenarnya di publishedAt.\n";

const files: FolderChanges = {
  "sections/bisnis.md": "---\ntitle: Bisnis\norder: 2\n---\n",
  "authors/budi.md": "---\nname: Budi\nrole: Redaktur\n---\n",
  "articles/2025/09/lelang.md": article({ title: "Lelang Frekuensi Dimenangi", tags: ["Telkom"] }),
  "articles/2025/09/bursa.md": article({
    title: "Saham Turun",
    section: "bisnis",
    authors: ["budi"],
    aliases: ["/artikel/saham"],
  }),
};

async function listArticles(contentDir: string): Promise<readonly string[]> {
  const names = await readdir(path.join(contentDir, "articles"), { recursive: true });
  return names.filter((name) => name.includes(".md")).sort();
}

async function newArticle(contentDir: string, ...args: readonly string[]) {
  const { status, output } = await runCommand("new", args, { CONTENT_DIR: contentDir });
  const file = output.split("\n").find((line) => line.endsWith(".md")) ?? "";
  return { status, output, file, text: file === "" ? "" : await readFile(file, "utf8") };
}

const all = ["--section", "bisnis", "--authors", "ani, budi", "--at", "2030-12-01T08:00"];

describe("npm run new with flags", () => {
  test("writes an article without a fault and prints where it is", async () => {
    const contentDir = await writeNewsroom(files);
    const flags = [...all, "--description", "Teras.", "--tags", "1,4 GHz,5G", "--related", "lelang"];
    const { status, file, text } = await newArticle(contentDir, 'Bunga "Naik": Apa #1?', ...flags);
    expect(status).toBe(0);
    expect(file).toBe(`${contentDir}/articles/2030/12/bunga-naik-apa-1.md`);
    expect(text).toBe(`---
title: 'Bunga "Naik": Apa #1?'
description: Teras.
publishedAt: 2030-12-01T08:00
section: bisnis
authors: [ani, budi]
tags: ["1,4 GHz", 5G]
related: [lelang]
${note}status: draft
---

`);
    expect(await runCommand("check", [], { CONTENT_DIR: contentDir })).toMatchObject({ status: 0 });
  });

  test("needs no more than a headline, and says what it chose", async () => {
    const contentDir = await writeNewsroom(files);
    const { status, output, text } = await newArticle(contentDir, "Saham Telkom Naik");
    expect(status).toBe(0);
    expect(text).toContain(`section: bisnis\nauthors: [budi]\n${note}status: draft\n`);
    expect(output).toContain("dipilihkan bisnis");
    expect(output).toContain("dipilihkan budi");
    expect(output).toContain("Tag yang mungkin cocok: Telkom.");
    expect(output).toContain("bursa (kata sama: saham)");
    expect(await runCommand("check", [], { CONTENT_DIR: contentDir })).toMatchObject({ status: 0 });
  });

  test("writes over nothing: not an article, not one whose name differs by its case, not an old address", async () => {
    const contentDir = await writeNewsroom({ ...files, "articles/Telkom.md": "Rusak.\n" });
    const made = await Promise.all(
      ["Lelang", "Saham", "Telkom"].map((title) => newArticle(contentDir, title)),
    );
    expect(made.map(({ file }) => path.basename(file))).toEqual(["lelang-2.md", "saham-2.md", "telkom-2.md"]);
    for (const slug of ["lelang", "saham", "telkom"]) {
      const { status, output } = await newArticle(contentDir, "Judul", "--slug", slug);
      expect(status).toBe(2);
      expect(output).toContain(`"${slug}" sudah dipakai`);
    }
  });

  test("leaves no traces beside the article", async () => {
    const contentDir = await writeNewsroom({});
    await newArticle(contentDir, "Judul", ...all.slice(2).filter((flag) => flag !== "ani, budi"), "ani");
    await newArticle(contentDir, "Judul", "--at", "2030-12-01T08:00");
    expect(await listArticles(contentDir)).toEqual(["2030/12/judul.md"]);
  });

  test("makes no draft where it is told so", async () => {
    const contentDir = await writeNewsroom(files);
    const { text, output } = await newArticle(contentDir, "Judul", ...all, "--publish");
    expect(text).not.toContain("status");
    expect(output).toContain("bukan draf");
  });

  test.each([
    ["an unknown section, with the one that was meant", ["Judul", "--section", "bisns"], '"bisnis"'],
    ["an unknown author", ["Judul", "--authors", "ani,cici"], 'Penulis "cici" tidak ada'],
    ["an unknown related article", ["Judul", "--related", "lelan"], '"lelang"'],
    ["a time that is none", ["Judul", "--at", "besok"], '"besok"'],
    ["a kind that is none", ["Judul", "--kind", "berita"], "news, opinion"],
    ["a name that can't be one", ["Judul", "--slug", "Judul Baru"], '"Judul Baru"'],
    ["no headline", [], 'Pakai "Judul"'],
    ["a headline of which no address can be made", ["🎉"], "Pakai --slug"],
    ["a headline of two lines", ["Judul\nkedua", "--slug", "a"], '"title"'],
    ["a draft to be published", ["Judul", "--draft", "--publish"], "jangan keduanya"],
  ])("refuses %s with exit status 2, and makes no file", async (_, args, words) => {
    const contentDir = await writeNewsroom(files);
    const before = await listArticles(contentDir);
    const { status, output } = await newArticle(contentDir, ...args);
    expect(status).toBe(2);
    expect(output).toContain(words);
    expect(await listArticles(contentDir)).toEqual(before);
  });

  test("tells what is wrong with site.yaml instead, with exit status 1", async () => {
    const contentDir = await writeNewsroom({ ...files, "site.yaml": "name: Warta\n" });
    const { status, output } = await newArticle(contentDir, "Judul");
    expect(status).toBe(1);
    expect(output).toContain("site.yaml");
  });
});

describe("npm run new at a terminal", () => {
  const talk = (contentDir: string, args: readonly string[], ...turns: Parameters<typeof talkTo>[3]) =>
    talkTo("new", args, { CONTENT_DIR: contentDir, COLUMNS: "100" }, turns);

  test("asks for what it needs, proposes answers, and takes back what can't be", async () => {
    const contentDir = await writeNewsroom(files);
    const { status, output } = await talk(
      contentDir,
      [],
      ["Judul", `Saham Telkom Naik${enter}`],
      // Enter alone chooses nothing that could be wrong.
      ["Enter: pilih", enter],
      ["Enter: pilih", `${down}${down}${down}${enter}`],
      ["Kanal", enter],
      ["Enter: pilih", `${down}${enter}`],
      ["Enter: selesai", enter],
      ["Pilih paling sedikit satu", `${space}${enter}`],
      ["Teras", `Harga naik.${enter}`],
      ["◯ Telkom", `${space}${enter}`],
      ["Tag lain", `Bursa Efek${enter}`],
      ["tag sama: Telkom", down],
      ["kata sama: saham", `${space}${enter}`],
      ["Tempat liputan", `Jakarta${enter}`],
      ["Waktu terbit", `besok${enter}`],
      ["tidak dapat dibaca", `\u00152030-12-01 08:00${enter}`],
      ["(saham-telkom-naik)", enter],
    );
    expect(status).toBe(0);
    const file = path.join(contentDir, "articles/2030/12/saham-telkom-naik.md");
    expect(output).toContain("articles/2030/12/saham-telkom-naik.md");
    expect(await readFile(file, "utf8")).toBe(`---
title: Saham Telkom Naik
description: Harga naik.
publishedAt: 2030-12-01T08:00
section: bisnis
authors: [budi]
tags: [Telkom, Bursa Efek]
related: [bursa]
place: Jakarta
kind: analysis
${note}status: draft
---

`);
  });

  test("asks for nothing that flags say", async () => {
    const contentDir = await writeNewsroom(files);
    const flags = [...all, "--description", "Teras.", "--tags", "", "--related", "", "--slug", "bunga"];
    flags.push("--kind", "news", "--place", "");
    const { status, output } = await talk(contentDir, ["Bunga Naik", ...flags]);
    expect(status).toBe(0);
    expect(output).not.toContain("?");
    expect(await listArticles(contentDir)).toContain("2030/12/bunga.md");
  });

  test("that is left with Ctrl+C makes no file and shows no stack", async () => {
    const contentDir = await writeNewsroom(files);
    const before = await listArticles(contentDir);
    const { status, output } = await talk(contentDir, ["Bunga Naik"], ["Enter: pilih", interrupt]);
    expect(status).toBe(2);
    expect(output).toContain("Dibatalkan. Tidak ada berkas yang dibuat.");
    expect(output).not.toMatch(/^\s+at /m);
    expect(await listArticles(contentDir)).toEqual(before);
  });
});
