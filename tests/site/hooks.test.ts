import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commitAll, git } from "../support/git";
import { article, newsroomFrame } from "../support/newsroom";
import { changeFolder, projectDir, readerEnvironment, temporaryFolder } from "../support/site";

const at = "2026-12-01T08:00:00Z";
const copied = [
  "package.json",
  "package-lock.json",
  "lint-staged.config.mjs",
  ".prettierignore",
  ".husky/pre-commit",
];
const linked = ["node_modules", "lib"];

/** A clone as an editor has it, with the hook switched on. */
async function makeClone(): Promise<string> {
  const clone = await temporaryFolder();
  await mkdir(path.join(clone, ".husky"));
  for (const file of copied) await cp(path.join(projectDir, file), path.join(clone, file));
  for (const name of linked) await symlink(path.join(projectDir, name), path.join(clone, name));
  for (const [file, text] of Object.entries(newsroomFrame))
    await changeFolder(clone, { [`content/${file}`]: text });
  await changeFolder(clone, { ".gitignore": "node_modules\nlib\n.cache\n" });
  commitAll(clone, at);
  execFileSync("npm", ["run", "hooks"], { cwd: clone, env: readerEnvironment(), stdio: "pipe" });
  return clone;
}

function commit(clone: string) {
  git(clone, at, "add", "--all");
  const person = ["-c", "user.name=Ani", "-c", "user.email=ani@warta.example"];
  const { status, stdout, stderr } = spawnSync("git", [...person, "commit", "--message=Berita"], {
    cwd: clone,
    env: readerEnvironment(),
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

describe("a commit, once npm run hooks has been run", () => {
  let clone = "";
  beforeAll(async () => {
    clone = await makeClone();
  });

  test("is refused while the content in it is at fault, with the report", async () => {
    const head = git(clone, at, "rev-parse", "HEAD");
    await changeFolder(clone, { "content/articles/a.md": article({ section: "tekno" }) });
    const { status, output } = commit(clone);
    expect(status).not.toBe(0);
    expect(output).toMatch(/content\/articles\/a\.md\n\s+5:10 /);
    expect(output).toContain('Kanal "tekno" tidak ada');
    expect(git(clone, at, "rev-parse", "HEAD")).toBe(head);
  });

  test("is refused when all that it does is to remove what others need", async () => {
    const head = git(clone, at, "rev-parse", "HEAD");
    await changeFolder(clone, { "content/articles/a.md": article() });
    expect(commit(clone).status).toBe(0);
    await changeFolder(clone, { "content/authors/ani.md": undefined });
    const { status, output } = commit(clone);
    expect(status).not.toBe(0);
    expect(output).toContain('Penulis "ani" tidak ada');
    await changeFolder(clone, { "content/authors/ani.md": newsroomFrame["authors/ani.md"] });
    git(clone, at, "reset", "--quiet", "--hard", head.trim());
  });

  test("is made when the content is sound", async () => {
    await changeFolder(clone, { "content/articles/a.md": article() });
    const { status, output } = commit(clone);
    expect(output).toContain("Berita");
    expect(status).toBe(0);
    expect(git(clone, at, "status", "--short")).toBe("");
  });
});
