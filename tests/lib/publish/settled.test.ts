import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { ManifestFile } from "@/lib/publish/manifest";
import { countSettledPages, nameInputs, noteSettled } from "@/lib/publish/settled";
import { emptyDrafts } from "@/lib/publish/site-files";
import { testFolder } from "../../support/unit-folder";

const nowMs = Date.UTC(2025, 8, 20);
const origin = { shard: "1/1", code: "code", held: [] };
let siteDir: string;
let noteFile: string;

/** A site of two pages, and the note of the run that left it so. */
beforeEach(async () => {
  siteDir = testFolder();
  noteFile = path.join(testFolder(), "notes/note.json");
  await emptyDrafts(siteDir);
  const manifest = await ManifestFile.read(siteDir);
  await manifest.append({ origin, pages: { "/": "1", "/a": "1" }, files: {} });
  await manifest.writeWhole();
  await noteSettled(noteFile, "inputs", { siteDir, nowMs, untilMs: nowMs + 1000 });
});

const count = (inputs = "inputs", atMs = nowMs) =>
  countSettledPages(noteFile, inputs, { siteDir, nowMs: atMs });

describe("a site that nothing changed about", () => {
  test("is known with its pages until something is due", async () => {
    expect(await count()).toBe(2);
    expect(await count("inputs", nowMs + 999)).toBe(2);
    expect(await count("inputs", nowMs + 1000)).toBeUndefined();
  });

  test("is looked at when its inputs changed, and when the clock was set back", async () => {
    expect(await count("other")).toBeUndefined();
    expect(await count("inputs", nowMs - 1)).toBeUndefined();
  });

  test("is looked at when something was begun since, or its manifest is another", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ origin: null, pages: { "/a": "" }, files: {} });
    expect(readdirSync(path.join(siteDir, ".warta")).join()).toContain("journal-");
    expect(await count()).toBeUndefined();
    await manifest.append({ origin, pages: { "/a": "2" }, files: {} });
    await manifest.writeWhole();
    expect(await count()).toBeUndefined();
  });

  test.each(["", "{", "[]", '{"inputs":"inputs"}'])(
    "is looked at when the note is damaged: %j",
    async (text) => {
      writeFileSync(noteFile, text);
      expect(await count()).toBeUndefined();
    },
  );
});

describe("the name of what a site is made of", () => {
  test("changes with the content, the code, the settings and the public files", async () => {
    const appDir = testFolder();
    await emptyDrafts(path.join(appDir, "public"));
    const inputs = { contentMark: "content", codeHash: "code", settings: "{}" };
    const names = [
      await nameInputs(appDir, inputs),
      await nameInputs(appDir, { ...inputs, contentMark: "other" }),
      await nameInputs(appDir, { ...inputs, codeHash: "other" }),
      await nameInputs(appDir, { ...inputs, settings: "other" }),
    ];
    appendFileSync(path.join(appDir, "public/ikon.svg"), "<svg/>");
    names.push(await nameInputs(appDir, inputs));
    appendFileSync(path.join(appDir, "public/ikon.svg"), "\n");
    names.push(await nameInputs(appDir, inputs));
    expect(new Set(names).size).toBe(names.length);
    expect(await nameInputs(appDir, inputs)).toBe(names.at(-1));
  });
});
