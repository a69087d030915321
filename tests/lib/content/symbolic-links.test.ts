import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ContentStore } from "@/lib/content/content-store";
import { article, newsroomFrame } from "../../support/newsroom";
import { testFolder, writeOld } from "../../support/unit-folder";

/** A newsroom, and beside it a folder that is nobody's business. */
function folders() {
  const parent = testFolder();
  const [content, outside] = [path.join(parent, "content"), path.join(parent, "outside")];
  for (const [file, text] of Object.entries(newsroomFrame)) writeOld(content, file, text ?? "");
  mkdirSync(path.join(content, "articles"));
  mkdirSync(path.join(content, "media"));
  mkdirSync(outside);
  writeFileSync(path.join(outside, "rahasia.md"), article({ title: "Rahasia" }));
  return { content, outside };
}

/** `articles/a.md file-link`, and `… keeps` for what is still known of it. */
function told(store: ContentStore): readonly string[] {
  return [...store.readings()]
    .filter(({ file }) => newsroomFrame[file] === undefined)
    .map(
      ({ file, issues, record }) =>
        `${file} ${issues.map(({ rule }) => rule).join()}${record ? " keeps" : ""}`,
    );
}

describe("a symbolic link in the content folder", () => {
  test.each([
    ["an article", "articles/a.md", "rahasia.md"],
    ["a folder of articles", "articles/2025", "."],
    ["a picture", "media/foto.png", "rahasia.md"],
    ["the list of authors", "authors/b.md", "rahasia.md"],
    ["nothing at all", "articles/a.md", "tiada.md"],
  ])("that stands for %s is told of and not followed", async (_, link, target) => {
    const { content, outside } = folders();
    symlinkSync(path.join(outside, target), path.join(content, link));
    const store = new ContentStore(content);
    await store.readAll();
    expect(told(store)).toEqual([`${link} file-link`]);
    await store.readSome([`${link}/rahasia.md`]);
    expect(told(store)).toEqual([`${link} file-link`]);
  });

  test("is told of when it takes the place of a file, of which nothing is kept", async () => {
    const { content, outside } = folders();
    writeOld(content, "articles/a.md", article());
    const store = new ContentStore(content);
    await store.readAll();
    rmSync(path.join(content, "articles/a.md"));
    symlinkSync(path.join(outside, "rahasia.md"), path.join(content, "articles/a.md"));
    await store.readSome(["articles/a.md"]);
    expect(told(store)).toEqual(["articles/a.md file-link"]);
  });

  test("is forgotten with its place, and may lead to the content folder itself", async () => {
    const { content } = folders();
    const [moved, link] = [`${content}-2`, content];
    renameSync(content, moved);
    symlinkSync(moved, link);
    writeOld(moved, "articles/a.md", article());
    const store = new ContentStore(link);
    await store.readAll();
    expect(told(store)).toEqual(["articles/a.md  keeps"]);
  });
});
