import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { changedFiles, placeInRepository } from "@/lib/commands/check/changed-files";
import { selectIssues } from "@/lib/commands/check/selection";
import { issueAt, wholeFile } from "@/lib/core/issue";
import { bodyRules, fileRules } from "@/lib/core/issue-rules";
import { commitAll, git } from "../../../support/git";
import { testFolder, writeOld } from "../../../support/unit-folder";

const at = "2025-09-13T10:15:00Z";

/** A repository with a content folder and a few committed articles. */
function repository() {
  const root = testFolder();
  const contentDir = path.join(root, "content");
  for (const name of ["a", "b", "c"]) writeOld(contentDir, `articles/${name}.md`, `Artikel ${name}.\n`);
  writeOld(root, "README.md", "Baca.\n");
  commitAll(root, at);
  return { root, contentDir };
}

async function changedIn(contentDir: string, since = "HEAD") {
  return [...((await changedFiles(contentDir, since)) ?? ["no answer"])].sort();
}

describe("changed files", () => {
  test("are those that are not as the last commit has them: saved, staged, and new", async () => {
    const { root, contentDir } = repository();
    expect(await changedIn(contentDir)).toEqual([]);
    writeOld(contentDir, "articles/a.md", "Lain.\n");
    writeOld(contentDir, "articles/b.md", "Lain.\n");
    git(root, at, "add", "content/articles/b.md");
    writeOld(contentDir, "articles/2025/baru ä.md", "Baru.\n");
    writeOld(root, "README.md", "Lain.\n");
    git(root, at, "rm", "--quiet", "content/articles/c.md");
    expect(await changedIn(contentDir)).toEqual([
      "articles/2025/baru ä.md",
      "articles/a.md",
      "articles/b.md",
    ]);
  });

  test("since a branch are those of this one alone, whatever the other one went on to change", async () => {
    const { root, contentDir } = repository();
    const main = git(root, at, "branch", "--show-current").trim();
    git(root, at, "switch", "--quiet", "--create", "ubah");
    writeOld(contentDir, "articles/a.md", "Lain.\n");
    commitAll(root, at);
    git(root, at, "switch", "--quiet", main);
    writeOld(contentDir, "articles/b.md", "Lain.\n");
    commitAll(root, at);
    git(root, at, "switch", "--quiet", "ubah");
    expect(await changedIn(contentDir, main)).toEqual(["articles/a.md"]);
  });

  test("are all before the first commit", async () => {
    const contentDir = testFolder();
    writeOld(contentDir, "articles/a.md", "Satu.\n");
    writeOld(contentDir, "articles/b.md", "Dua.\n");
    git(contentDir, at, "init", "--quiet");
    git(contentDir, at, "add", "articles/a.md");
    expect(await changedIn(contentDir)).toEqual(["articles/a.md", "articles/b.md"]);
  });

  test("are not known outside of a repository, nor since a commit that is not there", async () => {
    expect(await changedFiles(testFolder(), "HEAD")).toBeUndefined();
    expect(await changedFiles(repository().contentDir, "tidak-ada")).toBeUndefined();
  });
});

test("a folder knows where it lies in its repository", async () => {
  const { root, contentDir } = repository();
  expect(await placeInRepository(contentDir)).toBe("content");
  expect(await placeInRepository(root)).toBe("");
  expect(await placeInRepository(testFolder())).toBeUndefined();
});

describe("the issues that are asked for", () => {
  const issues = ["articles/a.md", "articles/2025/b.md", "articles/2025b.md", "pages/a.md"].map((file) =>
    issueAt(wholeFile(file), bodyRules.headingOne({})),
  );
  const noSite = issueAt(wholeFile("site.yaml"), fileRules.siteMissing({}));

  async function asked(names: readonly string[], from = "") {
    const contentDir = testFolder();
    for (const { file } of issues) writeOld(contentDir, file, "Isi.\n");
    const startDirs = [testFolder(), path.join(contentDir, from)];
    const select = await selectIssues({ contentDir, names, startDirs });
    return [...issues, noSite].filter(select).map(({ file }) => file);
  }

  test("are all where nothing is named", async () => {
    expect(await asked([])).toHaveLength(5);
  });

  test("are those of the files and folders that are named, and what stops everything", async () => {
    expect(await asked(["articles/a.md"])).toEqual(["articles/a.md", "site.yaml"]);
    expect(await asked(["articles/2025", "pages/a.md"])).toEqual([
      "articles/2025/b.md",
      "pages/a.md",
      "site.yaml",
    ]);
    expect(await asked(["."])).toHaveLength(5);
  });

  test("may be named from where npm was called", async () => {
    expect(await asked(["a.md"], "articles")).toEqual(["articles/a.md", "site.yaml"]);
  });

  test("can't be of a file that is not there, or not in the content folder", async () => {
    await expect(asked(["articles/z.md"])).rejects.toThrow('"articles/z.md" tidak ada.');
    await expect(asked(["../"])).rejects.toThrow("tidak berada di folder naskah");
  });

  test("can't be both named and changed", async () => {
    const contentDir = testFolder();
    mkdirSync(path.join(contentDir, "articles"));
    const request = { contentDir, names: ["articles"], startDirs: [contentDir], since: "HEAD" };
    await expect(selectIssues(request)).rejects.toThrow("jangan keduanya");
    await expect(selectIssues({ ...request, names: [] })).rejects.toThrow("repositori git");
  });
});
