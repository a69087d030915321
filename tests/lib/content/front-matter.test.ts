import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "@/lib/content/front-matter";

function read(text: string) {
  return readFrontMatter({ path: "articles/a.md", text });
}

/** `line:column rule` of everything found. */
function faultsOf(text: string): readonly string[] {
  return read(text).issues.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`);
}

describe("front matter", () => {
  test("is split from the body, which knows its line", () => {
    const { document, issues } = read("---\ntitle: Judul\n---\n\nIsi.\n");
    expect(issues).toEqual([]);
    expect(document?.data.value).toEqual({ title: "Judul" });
    expect(document?.body).toBe("\nIsi.\n");
    expect(document?.bodyLine).toBe(4);
  });

  test("may begin with a byte order mark", () => {
    expect(read("\uFEFF---\ntitle: Judul\n---\nIsi").document?.data.value).toEqual({ title: "Judul" });
  });

  test("may have Windows line ends, and keeps its lines", () => {
    const { document } = read("---\r\ntitle: Judul\r\nplace: Jakarta\r\n---\r\nIsi\r\n");
    expect(document?.data.value).toEqual({ title: "Judul", place: "Jakarta" });
    expect(document?.data.place(["place"])).toEqual({ file: "articles/a.md", line: 3, column: 8, length: 7 });
    expect(document?.body).toBe("Isi\r\n");
    expect(document?.bodyLine).toBe(5);
  });

  test("may name YAML as its language", () => {
    expect(read("---yaml\ntitle: Judul\n---\nIsi").document?.data.value).toEqual({ title: "Judul" });
  });

  test("keeps dates as the text that was written", () => {
    const { document } = read("---\nat: 2026-08-20 07:30:00\nday: 2024-02-30\n---\n");
    expect(document?.data.value).toEqual({ at: "2026-08-20 07:30:00", day: "2024-02-30" });
  });

  test("leaves a thematic break of the body to the body", () => {
    expect(read("---\ntitle: Judul\n---\nSatu\n\n---\n\nDua").document?.body).toBe("Satu\n\n---\n\nDua");
  });

  test.each([
    ["a file without it", "Isi saja."],
    ["an empty file", ""],
    ["an empty block", "---\n---\nIsi"],
    ["a block of comments alone", "---\n# kosong\n---\nIsi"],
  ])("that is missing is reported: %s", (_, text) => {
    expect(read(text).document).toBeUndefined();
    expect(faultsOf(text)).toEqual(["1:1 front-matter-missing"]);
  });

  test.each([
    ["no closing line at all", "---\ntitle: Judul\n\nIsi.", "1:1"],
    ["a closing line of four hyphens", "---\ntitle: Judul\n----\nIsi.\n\n---\n\nLagi.", "3:1"],
    ["words after the closing marker", "---\ntitle: Judul\n--- penutup\nIsi.", "3:1"],
  ])("that is not closed is reported: %s", (_, text, spot) => {
    expect(read(text).document).toBeUndefined();
    expect(faultsOf(text)).toEqual([`${spot} front-matter-unclosed`]);
  });
});

test("front matter after an empty line is told apart from none", () => {
  expect(faultsOf("\n---\ntitle: Judul\n---\n")).toEqual(["2:1 front-matter-late"]);
});

describe("front matter in another language", () => {
  const trace = path.join(tmpdir(), `warta-front-matter-${String(process.pid)}`);
  const program = `require("node:fs").writeFileSync(${JSON.stringify(trace)}, ""); module.exports = {}`;

  test.each([
    "js",
    "javascript",
    " js",
    "JavaScript",
    "json",
    "toml",
    "coffee",
    "coffeescript",
    "YAML",
    "yml",
    "-",
  ])("is refused before it is read: ---%s", (language) => {
    const text = `---${language}\n${program}\n---\nIsi`;
    expect(read(text).document).toBeUndefined();
    expect(faultsOf(text)).toEqual(["1:1 front-matter-language"]);
    expect(existsSync(trace)).toBe(false);
  });

  test.each([
    ["TOML between plus signs", '+++\ntitle = "Judul"\n+++\nIsi', "toml"],
    ["JSON between braces", '{\n  "title": "Judul"\n}\n\nIsi', "json"],
  ])("is told from its signs: %s", (_, text, language) => {
    expect(faultsOf(text)).toEqual(["1:1 front-matter-language"]);
    expect(read(text).issues[0]?.message).toContain(`"${language}"`);
  });

  test("is named in the message", () => {
    expect(read(`---js\n${program}\n---\n`).issues[0]?.message).toContain('"js"');
  });
});

describe("broken YAML", () => {
  test.each([
    ["a colon in a value", "---\ntitle: Judul\nplace: Ibu kota: Jakarta\n---\n", ["3:16 yaml-broken"]],
    ["an open quote", '---\ntitle: "Judul\nplace: Jakarta\n---\n', ["2:8 yaml-broken"]],
    ["an open bracket", "---\ntitle: Judul\ntags: [a, b\nplace: Jakarta\n---\n", ["3:7 yaml-broken"]],
    ["a tab before a key", "---\nimage:\n\tsrc: a.jpg\n---\n", ["3:1 yaml-broken"]],
    ["a value that begins with @", "---\ntitle: @warta bicara\n---\n", ["2:8 yaml-broken"]],
    ["a key twice", "---\ntitle: Satu\nplace: Jakarta\ntitle: Dua\n---\n", ["4:1 yaml-duplicate-key"]],
    ["a line that stands too far to the right", "---\ntitle: Satu\n place: Dua\n---\n", ["3:2 yaml-broken"]],
  ])("is reported where it stands: %s", (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test("gives the same fault at each reading", () => {
    const text = "---\ntitle: Ibu kota: Jakarta\n---\n";
    expect([faultsOf(text), faultsOf(text)]).toEqual([["2:16 yaml-broken"], ["2:16 yaml-broken"]]);
  });

  test("names the field that stands twice, without its quotes", () => {
    const { issues } = read('---\n"title": Satu\n"title": Dua\n---\n');
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Kolom "title" sudah ditulis di baris 2;/),
    ]);
  });

  test("that unfolds aliases into a bomb is refused where the first alias stands", () => {
    const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: &c [*b, *b]", "d: [*c, *c]"];
    const { document, issues } = read(`---\n${bomb.join("\n")}\n---\n`);
    expect(document).toBeUndefined();
    expect(issues[0]).toMatchObject({ rule: "yaml-broken", line: 3, column: 8, length: 7 });
  });
});

describe("a value that a comment cuts short", () => {
  test.each([
    ["in a field", "---\ntitle: Peringkat #1 dunia\n---\n", "2:18", "title"],
    ["in a nested field", "---\nimage:\n  caption: Peringkat #1\n---\n", "3:22", "caption"],
    ["in a list", "---\ntags:\n  - Ponsel\n  - Nomor #1\n---\n", "4:11", "tags"],
    ["over two lines", "---\ntitle: Juara\n  nomor #1\n---\n", "3:9", "title"],
  ])("is reported %s", (_, text, spot, field) => {
    expect(faultsOf(text)).toEqual([`${spot} yaml-comment`]);
    expect(read(text).issues[0]?.message).toContain(`"${field}"`);
  });

  test.each([
    ["on its own line", "---\ntitle: Judul\n# catatan\nplace: Jakarta\n---\n"],
    ["on its own line, indented", "---\ntitle: Judul\n  # catatan\nplace: Jakarta\n---\n"],
    ["after the last field", "---\ntitle: Judul\n\n# catatan\n---\n"],
    ["after a quoted value", '---\ntitle: "Peringkat #1 dunia" # catatan\n---\n'],
    ["after a number", "---\norder: 1 # catatan\n---\n"],
    ["after a list", "---\ntags: [a, b] # catatan\n---\n"],
  ])("is not what a comment %s is", (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
