import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { GitRenames } from "@/lib/commands/git-renames";
import { commitAll, git } from "../../support/git";
import { present } from "../../support/known";
import { article, newsroomFrame } from "../../support/newsroom";
import { testFolder } from "../../support/unit-folder";

const day = (date: number) => `2025-09-${String(date)}T12:00:00+07:00`;

/** A repository with a content folder in it, and the history of that. */
class Repository {
  readonly folder = testFolder();
  readonly contentDir = path.join(this.folder, "content");
  readonly cacheFile = path.join(testFolder(), "deep/renames.json");
  failures = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [file, text] of Object.entries({ ...newsroomFrame, ...files }))
      this.write(file, present(text));
    this.commit(14);
  }

  write(file: string, text: string): void {
    const target = path.join(this.contentDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  rename(from: string, to: string, date: number): void {
    mkdirSync(path.dirname(path.join(this.contentDir, to)), { recursive: true });
    renameSync(path.join(this.contentDir, from), path.join(this.contentDir, to));
    this.commit(date);
  }

  commit(date: number): void {
    commitAll(this.folder, day(date));
  }

  history(contentDir = this.contentDir): GitRenames {
    return new GitRenames(contentDir, this.cacheFile, "code", () => {
      this.failures += 1;
    });
  }

  async renames(): Promise<readonly string[]> {
    const { files } = await this.history().look();
    return files.map(({ from, to }) => `${from} → ${to}`);
  }
}

describe("git's history", () => {
  test("tells of files with other names, from the oldest to the newest, wherever they lie now", async () => {
    const repository = new Repository({
      "articles/a.md": article(),
      "pages/lama.md": "---\ntitle: T\n---\n\nIsi.\n",
    });
    repository.rename("articles/a.md", "articles/2025/a.md", 15);
    repository.rename("articles/2025/a.md", "articles/2025/b-b.md", 16);
    repository.rename("pages/lama.md", "pages/baru.md", 16);
    repository.rename("articles/2025/b-b.md", "articles/c.md", 17);
    repository.rename("site.yaml", "situs.yaml", 17);
    expect(await repository.renames()).toEqual([
      "articles/2025/a.md → articles/2025/b-b.md",
      "pages/lama.md → pages/baru.md",
      "articles/2025/b-b.md → articles/c.md",
    ]);
  });

  test("keeps names to itself that an article had before it was public", async () => {
    const repository = new Repository({
      "articles/draf.md": article({ status: "draft" }),
      "articles/nanti.md": article({ publishedAt: "2025-09-15T12:00" }),
      "articles/rusak.md": "tanpa data",
    });
    repository.rename("articles/draf.md", "articles/terbit.md", 15);
    repository.write("articles/terbit.md", article());
    repository.commit(15);
    repository.rename("articles/terbit.md", "articles/terbit-lagi.md", 16);
    repository.rename("articles/nanti.md", "articles/sudah.md", 14);
    repository.rename("articles/sudah.md", "articles/kini.md", 15);
    repository.rename("articles/rusak.md", "articles/utuh.md", 16);
    expect(await repository.renames()).toEqual([
      "articles/terbit.md → articles/terbit-lagi.md",
      "articles/sudah.md → articles/kini.md",
    ]);
  });

  test("does not take two articles for one because one went when the other came", async () => {
    const repository = new Repository({ "articles/a.md": article({}, "Isi berita pertama.\n".repeat(20)) });
    rmSync(path.join(repository.contentDir, "articles/a.md"));
    repository.write(
      "articles/b.md",
      article({ title: "Lain" }, "Kabar yang sama sekali lain.\n".repeat(20)),
    );
    repository.commit(15);
    expect(await repository.renames()).toEqual([]);
  });

  test("is read on from where it was read to, and as a whole when it was rewritten", async () => {
    const repository = new Repository({ "articles/a.md": article() });
    repository.rename("articles/a.md", "articles/b.md", 15);
    const history = repository.history();
    const first = await history.look();
    await history.save();
    expect(await repository.history().recall()).toEqual(first);
    expect(readdirSync(path.dirname(repository.cacheFile))).toEqual(["renames.json"]);

    repository.rename("articles/b.md", "articles/c.md", 16);
    const second = await repository.history().look();
    expect(second.files.map(({ to }) => to)).toEqual(["articles/b.md", "articles/c.md"]);
    expect(second.name).not.toBe(first.name);

    git(repository.folder, day(17), "checkout", "--quiet", "--orphan", "baru");
    repository.commit(17);
    expect(await repository.renames()).toEqual([]);
    expect(repository.failures).toBe(0);
  });

  test("is none without git, before the first commit, and where the cache is not one", async () => {
    const repository = new Repository({ "articles/a.md": article() });
    expect(await repository.history(testFolder()).look()).toMatchObject({ files: [] });
    const empty = testFolder();
    git(empty, day(14), "init", "--quiet");
    expect(await repository.history(empty).look()).toMatchObject({ files: [] });
    mkdirSync(path.dirname(repository.cacheFile), { recursive: true });
    writeFileSync(repository.cacheFile, '{"head": 1}');
    expect(await repository.renames()).toEqual([]);
    expect(repository.failures).toBe(0);
  });

  test("of a shallow clone is what was known before: its oldest commit seems to bring every file", async () => {
    const repository = new Repository({ "articles/a.md": article() });
    repository.rename("articles/a.md", "articles/b.md", 15);
    const clone = path.join(testFolder(), "clone");
    const source = pathToFileURL(repository.folder).href;
    git(repository.folder, day(16), "clone", "--quiet", "--depth=1", source, clone);
    expect(await repository.history(path.join(clone, "content")).look()).toMatchObject({ files: [] });
    const history = repository.history();
    await history.look();
    await history.save();
    const known = await repository.history(path.join(clone, "content")).look();
    expect(known.files.map(({ from }) => from)).toEqual(["articles/a.md"]);
  });

  test("is that of the folder's own repository also inside a hook of another", async () => {
    const repository = new Repository({ "articles/a.md": article() });
    repository.rename("articles/a.md", "articles/b.md", 15);
    const before = process.env["GIT_DIR"];
    process.env["GIT_DIR"] = path.join(new Repository({}).folder, ".git");
    onTestFinished(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, "GIT_DIR");
      else process.env["GIT_DIR"] = before;
    });
    expect(await repository.renames()).toEqual(["articles/a.md → articles/b.md"]);
  });
});
