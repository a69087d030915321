import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { ManifestFile } from "@/lib/publish/manifest";
import { emptyDrafts } from "@/lib/publish/site-files";
import { testFolder } from "../../support/unit-folder";

let siteDir: string;
const state = (name: string) => path.join(siteDir, ".warta", name);
const journals = () => readdirSync(state("")).filter((name) => name.startsWith("journal-"));
const readWhole = () => readFileSync(state("manifest.json"), "utf8");

beforeEach(async () => {
  siteDir = testFolder();
  await emptyDrafts(siteDir);
});

/** What a new process finds in the folder. */
async function found() {
  const { pages, files } = (await ManifestFile.read(siteDir)).now;
  return { pages: Object.fromEntries(pages), files: Object.fromEntries(files) };
}

describe("a manifest", () => {
  test("is empty where there is none", async () => {
    expect(await found()).toEqual({ pages: {}, files: {} });
  });

  test("that was not written whole is read from its journal, later lines over earlier ones", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/": "1", "/a": "1" }, files: { "x.png": "p" } });
    await manifest.append({ pages: { "/a": "2", "/b": "1" }, files: {} });
    await manifest.append({ pages: { "/": null }, files: { "x.png": null } });
    expect(existsSync(state("manifest.json"))).toBe(false);
    expect(await found()).toEqual({ pages: { "/a": "2", "/b": "1" }, files: {} });
    expect(Object.fromEntries(manifest.now.pages)).toEqual({ "/a": "2", "/b": "1" });
  });

  test("has its journal applied to the whole", async () => {
    const first = await ManifestFile.read(siteDir);
    await first.append({ pages: { "/": "1", "/a": "1" }, files: {} });
    await first.writeWhole();
    const second = await ManifestFile.read(siteDir);
    await second.append({ pages: { "/a": null, "/b": "1" }, files: { "x.png": "p" } });
    expect(await found()).toEqual({ pages: { "/": "1", "/b": "1" }, files: { "x.png": "p" } });
  });

  test("keeps what was begun and perhaps not finished, through journal and whole", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "" }, files: { "x.png": "" } });
    const begun = { pages: { "/a": "" }, files: { "x.png": "" } };
    expect(await found()).toEqual(begun);
    await manifest.writeWhole();
    expect(await found()).toEqual(begun);
  });
});

describe("a manifest in the hands of two", () => {
  test("is current as long as the folder says what was read", async () => {
    const first = await ManifestFile.read(siteDir);
    expect(await first.isCurrent()).toBe(true);
    await first.append({ pages: { "/a": "1" }, files: {} });
    await first.writeWhole();

    const known = await ManifestFile.read(siteDir);
    expect(await known.isCurrent()).toBe(true);
    const other = await ManifestFile.read(siteDir);
    await other.append({ pages: { "/a": "2" }, files: {} });
    expect(await known.isCurrent()).toBe(false);
    await other.writeWhole();
    expect(await known.isCurrent()).toBe(false);
  });

  test("that could not be made out is not current, so that it is looked at again", async () => {
    writeFileSync(state("manifest.json"), "rusak");
    expect(await (await ManifestFile.read(siteDir)).isCurrent()).toBe(false);
  });
});

describe("the origin", () => {
  const origin = { shard: "2/8", code: "c", content: "x", held: ["/artikel/a"] };
  const originNow = async () => (await ManifestFile.read(siteDir)).now.origin;

  test("is kept through journal and whole, and by changes that do not speak of it", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ origin, pages: {}, files: {} });
    expect(await originNow()).toEqual(origin);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    await manifest.writeWhole();
    expect(await originNow()).toEqual(origin);
  });

  test("is not there from the beginning of a publish to its end, whatever is written meanwhile", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ origin, pages: { "/a": "1" }, files: {} });
    await manifest.append({ origin: null, pages: { "/a": "" }, files: {} });
    expect(await originNow()).toBeUndefined();
    await manifest.writeWhole();
    expect(await originNow()).toBeUndefined();
    expect(readWhole()).not.toContain("origin");
  });
});

describe("a journal", () => {
  test("whose last line was cut off is read as far as it is whole", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    const [name = ""] = journals();
    for (const torn of ['{"pages":{"/b"', '{"pages":{"/b":"1"},"files":{}}']) {
      appendFileSync(state(name), torn);
      expect(await found()).toEqual({ pages: { "/a": "1" }, files: {} });
      writeFileSync(state(name), `${readFileSync(state(name), "utf8").split("\n")[0] ?? ""}\n`);
    }
  });

  test("whose last line was cut off goes on with the next line, which is read", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    appendFileSync(state(journals()[0] ?? ""), '{"pages":{"/b"');
    const next = await ManifestFile.read(siteDir);
    await next.append({ pages: { "/c": "" }, files: {} });
    await next.append({ pages: { "/d": "1" }, files: {} });
    expect(await found()).toEqual({ pages: { "/a": "1", "/c": "", "/d": "1" }, files: {} });
  });

  test("that could not take a line, on a full disk, takes the next one", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    const [name = ""] = journals();
    const before = readFileSync(state(name));
    rmSync(state(name));
    mkdirSync(state(name));
    await expect(manifest.append({ pages: { "/b": "" }, files: {} })).rejects.toThrow("EISDIR");
    rmSync(state(name), { recursive: true });
    writeFileSync(state(name), Buffer.concat([before, Buffer.from('{"pages":{"/b"')]));
    await manifest.append({ pages: { "/c": "1" }, files: {} });
    expect(await found()).toEqual({ pages: { "/a": "1", "/c": "1" }, files: {} });
  });

  test("of another whole is nothing", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    await manifest.writeWhole();
    await manifest.append({ pages: { "/a": "2" }, files: {} });
    writeFileSync(state("manifest.json"), JSON.stringify({ pages: { "/z": "1" }, files: {} }));
    expect(await found()).toEqual({ pages: { "/z": "1" }, files: {} });
  });

  test("that was left behind by a stop between the whole and its removal does no harm", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "" }, files: {} });
    const [name = ""] = journals();
    const line = readFileSync(state(name), "utf8");
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    await manifest.writeWhole();
    writeFileSync(state(name), line);
    expect(await found()).toEqual({ pages: { "/a": "1" }, files: {} });
  });
});

describe("the whole", () => {
  test("is not put in place beside a journal that a crash left, as that may be of one like it", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    const own = journals();
    writeFileSync(state("journal-0123456789abcdef.jsonl"), '{"pages":{"/z":"1"},"files":{}}\n');
    // A folder in its place keeps the whole from being written.
    mkdirSync(state("manifest.json/halangan"), { recursive: true });
    await expect(manifest.writeWhole()).rejects.toThrow();
    expect(journals()).toEqual(own);
  });

  test("that can't be read is a fault: who takes it for none would leave what is to be removed", async () => {
    mkdirSync(state("manifest.json"));
    await expect(ManifestFile.read(siteDir)).rejects.toThrow("EISDIR");
  });

  test("has the same bytes whatever led to it, and leaves no journal", async () => {
    const first = await ManifestFile.read(siteDir);
    await first.append({ pages: { "/b": "1", "/a": "", "/c": "3" }, files: { y: "2", x: "1" } });
    await first.append({ pages: { "/a": "2", "/c": null }, files: {} });
    await first.writeWhole();
    expect(journals()).toEqual([]);
    const bytes = readWhole();

    siteDir = testFolder();
    await emptyDrafts(siteDir);
    const second = await ManifestFile.read(siteDir);
    await second.append({ pages: { "/a": "2" }, files: { x: "1" } });
    await second.writeWhole();
    await second.append({ pages: { "/b": "1" }, files: { y: "2" } });
    await second.writeWhole();
    expect(readWhole()).toBe(bytes);
    expect(journals()).toEqual([]);
  });

  test("is not written again when it says the same", async () => {
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    await manifest.writeWhole();
    const { ino } = statSync(state("manifest.json"));
    const next = await ManifestFile.read(siteDir);
    await next.append({ pages: { "/a": "2" }, files: {} });
    await next.append({ pages: { "/a": "1" }, files: {} });
    await next.writeWhole();
    expect(statSync(state("manifest.json")).ino).toBe(ino);
    expect(journals()).toEqual([]);
  });

  test.each([
    ["no text", ""],
    ["no JSON", '{"pages":{"/":"1"'],
    ["a list", "[]"],
    ["nothing", "null"],
    ["no files", '{"pages":{}}'],
    ["fingerprints that are none", '{"pages":{"/":1},"files":{}}'],
    ["pages in a list", '{"pages":["/"],"files":{}}'],
    ["an origin that is none", '{"origin":{"shard":"1/2","code":1,"held":[]},"pages":{},"files":{}}'],
  ])("that holds %s is as good as none", async (_what, text) => {
    mkdirSync(state(""), { recursive: true });
    writeFileSync(state("manifest.json"), text);
    expect(await found()).toEqual({ pages: {}, files: {} });
    const manifest = await ManifestFile.read(siteDir);
    await manifest.append({ pages: { "/a": "1" }, files: {} });
    await manifest.writeWhole();
    expect(await found()).toEqual({ pages: { "/a": "1" }, files: {} });
  });
});
