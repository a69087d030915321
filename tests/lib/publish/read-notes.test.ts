import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { CatalogueRead } from "@/lib/publish/read-index";
import { ReadNotes } from "@/lib/publish/read-notes";
import { present } from "../../support/known";
import { testFolder } from "../../support/unit-folder";

const entry = (key: string): CatalogueRead => ({ part: "publishedBySlug", isEntry: true, key });
const whole: CatalogueRead = { part: "published", isEntry: false };

let dir: string;
beforeEach(() => {
  dir = path.join(testFolder(), "notes");
});

/** What a process notes that begins anew: page `/n` read the entries n and n + 1, and the front page all. */
async function noteTen() {
  const notes = new ReadNotes(dir);
  for (let index = 0; index < 10; index += 1) {
    notes.note(`/${String(index)}`, [entry(String(index)), entry(String(index + 1))]);
  }
  notes.note("/", [whole]);
  return present(await notes.save());
}

const fileHolding = (text: string) =>
  path.join(dir, present(readdirSync(dir).find((name) => readFileSync(path.join(dir, name)).includes(text))));

describe("notes of who read what", () => {
  test("tell the next process", async () => {
    const notes = new ReadNotes(dir, await noteTen());
    expect(notes.of(entry("3"))).toEqual(["/2", "/3"]);
    expect(notes.of(entry("10"))).toEqual(["/9"]);
    expect(notes.of(whole)).toEqual(["/"]);
  });

  test("know of no reader where there was none, and of none by half a name", async () => {
    const notes = new ReadNotes(dir, await noteTen());
    expect(notes.of(entry("11"))).toEqual([]);
    expect(notes.of({ part: "sections", isEntry: true, key: "3" })).toEqual([]);
    expect(notes.of({ part: "publishedBySlug", isEntry: false })).toEqual([]);
  });

  test("are added to by one process after the other", async () => {
    const second = new ReadNotes(dir, await noteTen());
    second.note("/baru", [entry("3"), whole]);
    const third = new ReadNotes(dir, present(await second.save()));
    expect(third.of(entry("3"))).toEqual(["/2", "/3", "/baru"]);
    expect(third.of(whole)).toEqual(["/", "/baru"]);
    expect(third.of(entry("4"))).toEqual(["/3", "/4"]);
  });

  test("begin anew when told so, and know nothing until they are written", async () => {
    const second = new ReadNotes(dir, await noteTen());
    second.clear();
    expect(second.of(entry("3"))).toBeUndefined();
    second.note("/baru", [entry("3")]);
    const third = new ReadNotes(dir, present(await second.save()));
    expect(third.of(entry("3"))).toEqual(["/baru"]);
    expect(third.of(entry("4"))).toEqual([]);
  });

  test("begin anew once most of what they say is said several times over", async () => {
    let mark = await noteTen();
    const page = `/${"a".repeat(400)}`;
    for (let round = 0; round < 20; round += 1) {
      const notes = new ReadNotes(dir, mark);
      for (let index = 0; index < 200; index += 1) notes.note(page, [entry("3")]);
      const next = await notes.save();
      if (!next) return;
      mark = next;
    }
    throw new Error("They grew without an end.");
  });

  test.each<[string, (file: string) => void]>([
    [
      "is gone",
      (file) => {
        rmSync(file);
      },
    ],
    [
      "was cut off",
      (file) => {
        truncateSync(file, 20);
      },
    ],
    [
      "is empty",
      (file) => {
        truncateSync(file, 0);
      },
    ],
    [
      "grew",
      (file) => {
        appendFileSync(file, "3\t/falsch\n");
      },
    ],
    [
      "says something else",
      (file) => {
        writeFileSync(file, readFileSync(file, "utf8").replace("/2", "/7"));
      },
    ],
  ])("know nothing when a file %s", async (_what, damage) => {
    const mark = await noteTen();
    damage(fileHolding("3\t/2"));
    expect(new ReadNotes(dir, mark).of(entry("3"))).toBeUndefined();
    expect(new ReadNotes(dir, mark).of(whole)).toEqual(["/"]);
  });
});
