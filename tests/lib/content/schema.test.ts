import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/content/read-article";

const head = `title: Judul
description: Ringkasan.
publishedAt: 2025-09-13T10:15
section: teknologi
authors: [ani]
`;

/** An article whose sixth line of fields, line 7 of the file, is the test's own. */
function read(extra: string, fields = head) {
  return readArticle(
    { path: "articles/judul.md", text: `---\n${fields}${extra}\n---\n\nIsi.\n` },
    "Asia/Jakarta",
  );
}

function faultsOf(extra: string, fields = head): readonly string[] {
  return read(extra, fields).issues.map(
    ({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`,
  );
}

describe("an article's fields", () => {
  test("have the defaults of the contract", () => {
    expect(read("").value?.fields).toMatchObject({
      status: "published",
      kind: "news",
      tags: [],
      related: [],
      corrections: [],
      sources: [],
      aliases: [],
    });
  });

  test("read a time without offset in the site's zone", () => {
    expect(read("").value?.fields.publishedAt).toEqual({
      epochMs: Date.parse("2025-09-13T03:15:00Z"),
      offsetMinutes: 420,
    });
  });

  test("are joined to one line and composed by Unicode", () => {
    const { value } = read("place: Cafe\u0301", head.replace("Ringkasan.", ">-\n  Satu\n  dua."));
    expect(value?.fields.description).toBe("Satu dua.");
    expect(value?.fields.place).toBe("Caf\u00e9");
  });

  test("count a picture without a note on its making as a photograph", () => {
    expect(read("image: { src: media/peta.jpg, alt: Peta }").value?.fields.image).toMatchObject({
      src: "peta.jpg",
      ai: false,
    });
  });

  test.each(["title", "description", "publishedAt", "section", "authors"])(
    "are at fault without the required %s",
    (field) => {
      const fields = head.replace(new RegExp(`^${field}:.*\n`, "m"), "");
      const { value, issues } = read("place: Jakarta", fields);
      expect(value).toBeUndefined();
      expect(issues).toMatchObject([{ rule: "field-missing", file: "articles/judul.md" }]);
      expect(issues[0]?.message).toContain(`"${field}"`);
    },
  );
});

describe("a field at fault", () => {
  test.each([
    ["a field left empty", "place:", "7:1 field-empty"],
    ["a field of spaces", 'place: "  "', "7:8 field-empty"],
    ["a number for a text", "place: 2025", "7:8 field-type"],
    ["a text for a list", "tags: AI", "7:7 field-type"],
    ["a number in a list of texts", "tags: [AI, 2025]", "7:12 field-type"],
    ["a text for true or false", 'image: { src: a.jpg, alt: A, ai: "ya" }', "7:34 field-type"],
    ["a text for a group", "image: a.jpg", "7:8 field-type"],
    ["a missing nested field", "image:\n  src: a.jpg", "7:1 field-missing"],
    ["an unknown nested field", "image:\n  src: a.jpg\n  alt: A\n  credits: B", "10:3 field-unknown"],
    ["a word that is no choice", "kind: berita", "7:7 field-choice"],
    ["markup in a text", "place: <b>Jakarta</b>", "7:8 field-text"],
    ["a control character", 'place: "Jakarta\\u0007"', "7:8 field-text"],
    ["a slug with capitals", "related: [Judul-Lain]", "7:11 field-slug"],
    ["an address without a scheme", "sources: [{ name: A, url: contoh.id }]", "7:27 field-url"],
    ["a script for an address", 'sources: [{ name: A, url: "javascript:alert(1)" }]', "7:27 field-url"],
    ["an alias on another host", "aliases: [//contoh.id/a]", "7:11 field-path"],
    ["an alias that climbs", "aliases: [/a/../b]", "7:11 field-path"],
    ["a picture outside the folder", "image: { src: ../site.yaml, alt: A }", "7:15 picture-path"],
    ["a picture of another host", 'image: { src: "https://contoh.id/a.jpg", alt: A }', "7:15 picture-path"],
    ["a tag without letters", 'tags: ["!!!"]', "7:8 tag-form"],
    ["a date alone", "updatedAt: 2025-09-14", "7:12 date-without-time"],
    ["a day that no calendar has", "updatedAt: 2025-02-29T10:00", "7:12 date-not-in-calendar"],
    ["an hour that no clock has", "updatedAt: 2025-09-14T24:00", "7:12 time-not-on-clock"],
    ["a date in words", "updatedAt: besok pagi", "7:12 date-unreadable"],
    ["a key that JavaScript knows", "__proto__: a", "7:1 field-unknown"],
    ["a key that every object has", "constructor: a", "7:1 field-unknown"],
    ["a correction without its time", "corrections: [{ kind: ralat, text: A }]", "7:15 field-missing"],
    [
      "a correction of another kind",
      "corrections:\n  - kind: koreksii\n    at: 2025-09-14T10:00\n    text: A",
      "8:11 field-choice",
    ],
  ])("is reported where it stands: %s", (_, extra, fault) => {
    expect(faultsOf(extra)).toEqual([fault]);
    expect(read(extra).value).toBeUndefined();
  });

  test("that is misspelt is told with the field that was meant, at its own line", () => {
    const { issues } = read("updatedat: 2025-09-14T10:00");
    expect(issues).toMatchObject([{ rule: "field-unknown", line: 7, column: 1 }]);
    expect(issues[0]?.fix).toContain('"updatedAt"');
  });

  test("that resembles no other gets no suggestion", () => {
    expect(read("xyzzyplugh: 1").issues[0]?.message).not.toContain("Maksud Anda");
  });

  test("of few choices is told with the nearest and with all of them", () => {
    const [issue] = read("status: publised").issues;
    expect(issue?.message).toContain('Maksud Anda "published"?');
    expect(issue?.fix).toContain("draft, published, withdrawn");
  });

  test("in a list is counted from 1", () => {
    expect(read("tags: [AI, 2025]").issues[0]?.message).toContain('"tags[2]"');
  });

  test("does not hide the others: each is reported at its line", () => {
    const fields = "title: 5\ndescription: A\npublishedAt: besok\nsection: X Y\nauthors: []\n";
    expect(faultsOf("plce: Jakarta", fields)).toEqual([
      "2:8 field-type",
      "4:14 date-unreadable",
      "5:10 field-slug",
      "6:10 field-empty",
      "7:1 field-unknown",
    ]);
  });

  test("does not hide a fault of the body, which is told at the line of the file", () => {
    const { issues } = readArticle(
      { path: "articles/judul.md", text: `---\n${head}plce: A\n---\n\nSatu.\n\n[dua](tiga)\n` },
      "Asia/Jakarta",
    );
    expect(issues.map(({ line, rule }) => `${String(line)} ${rule}`)).toEqual([
      "7 field-unknown",
      "12 link-form",
    ]);
  });

  test("is that of the whole block when it is no group of fields at all", () => {
    const { value, issues } = readArticle(
      { path: "articles/judul.md", text: "---\n- satu\n- dua\n---\n" },
      "Asia/Jakarta",
    );
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ rule: "data-shape", line: 2 }]);
  });
});

describe("fields that contradict each other", () => {
  test("are an update before the publication", () => {
    expect(faultsOf("updatedAt: 2025-09-13T10:14")).toEqual(["7:12 updated-before-published"]);
  });

  test("are not an update at the instant of the publication", () => {
    expect(faultsOf("updatedAt: 2025-09-13T03:15:00Z")).toEqual([]);
  });

  test("are a withdrawal without its time and reason", () => {
    expect(faultsOf("status: withdrawn")).toEqual(["7:9 withdrawal-incomplete", "7:9 withdrawal-incomplete"]);
  });

  test("are the reason of a withdrawal that is none", () => {
    expect(faultsOf("withdrawnReason: Keliru")).toEqual(["7:18 withdrawal-stray"]);
  });
});

describe("an article's file name", () => {
  test.each(["Judul.md", "judul_lain.md", "judul--lain.md", "judul lain.md", "berita.baru.md", "été.md"])(
    "can't be %s",
    (name) => {
      const text = `---\n${head}---\n\nIsi.\n`;
      expect(readArticle({ path: `articles/2025/${name}`, text }, "Asia/Jakarta").issues).toMatchObject([
        { rule: "file-name", file: `articles/2025/${name}`, line: 1, column: 1 },
      ]);
    },
  );
});
