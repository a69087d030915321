import { appendFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { SettledNote } from "@/lib/publish/settled";
import {
  forgetSettled,
  isSettled,
  nameBasis,
  namePublicFiles,
  noteSettled,
  readSettled,
} from "@/lib/publish/settled";
import { emptyDrafts } from "@/lib/publish/site-files";
import { testFolder } from "../../support/unit-folder";

const nowMs = Date.UTC(2025, 8, 20);
const note: SettledNote = {
  basis: "basis",
  searchIndex: "indeks",
  publicFiles: "files",
  manifest: "manifest",
  shownMs: nowMs,
  dueMs: nowMs + 1000,
  advice: [
    {
      file: "a.md",
      line: 1,
      column: 1,
      rule: "html-dropped",
      effect: "advice",
      message: "HTML.",
      fix: "Hapus.",
    },
  ],
  readNotes: { sizes: { published: 12 }, freshBytes: 12 },
};

describe("a site that nothing changed about", () => {
  const at = (atMs: number, publicFiles = "files") => isSettled(note, { publicFiles, nowMs: atMs });

  test("stays as it is until something is due", () => {
    expect([at(nowMs), at(nowMs + 999), at(nowMs + 1000)]).toEqual([true, true, false]);
  });

  test("is looked at when the clock was set back, and when a public file changed", () => {
    expect(at(nowMs - 1)).toBe(false);
    expect(at(nowMs, "others")).toBe(false);
  });
});

describe("the note of a run", () => {
  let noteFile: string;
  beforeEach(async () => {
    noteFile = path.join(testFolder(), "notes/note.json");
    await noteSettled(noteFile, note);
  });

  test("is there for the next one, until it is forgotten", async () => {
    expect(await readSettled(noteFile)).toEqual(note);
    await forgetSettled(noteFile);
    expect(await readSettled(noteFile)).toBeUndefined();
    await forgetSettled(noteFile);
  });

  test.each([
    "",
    "{",
    "[]",
    '{"basis":"basis"}',
    JSON.stringify({ ...note, readNotes: undefined }),
    JSON.stringify({ ...note, readNotes: { sizes: { published: "12" }, freshBytes: 12 } }),
    JSON.stringify({ ...note, shownMs: "2025" }),
    JSON.stringify({ ...note, advice: undefined }),
    JSON.stringify({ ...note, advice: note.advice.map((issue) => ({ ...issue, effect: "hold" })) }),
  ])("is none when it is damaged: %j", async (text) => {
    writeFileSync(noteFile, text);
    expect(await readSettled(noteFile)).toBeUndefined();
  });
});

describe("the name of what a site is made of", () => {
  test("changes with the content, the code and the settings", () => {
    const basis = { contentMark: "content", codeHash: "code", settings: "{}" };
    const names = [
      nameBasis(basis),
      nameBasis({ ...basis, contentMark: "other" }),
      nameBasis({ ...basis, codeHash: "other" }),
      nameBasis({ ...basis, settings: "other" }),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(nameBasis({ ...basis })).toBe(names[0]);
    expect(nameBasis({ ...basis, contentMark: undefined })).toBeUndefined();
  });

  test("changes with the public files", async () => {
    const appDir = testFolder();
    await emptyDrafts(path.join(appDir, "public"));
    const names = [await namePublicFiles(appDir)];
    appendFileSync(path.join(appDir, "public/ikon.svg"), "<svg/>");
    names.push(await namePublicFiles(appDir));
    appendFileSync(path.join(appDir, "public/ikon.svg"), "\n");
    names.push(await namePublicFiles(appDir));
    expect(new Set(names).size).toBe(names.length);
    expect(await namePublicFiles(appDir)).toBe(names.at(-1));
  });
});
