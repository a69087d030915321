import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { commitAll } from "../support/git";
import { article, newsroomFrame } from "../support/newsroom";
import { changeFolder, runCommand, startCheck, temporaryFolder } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

const files = {
  "articles/baik.md": article(),
  "articles/html.md": article({ title: "Tebal" }, "Satu <b>dua</b>."),
  "articles/tagar.md": article().replace("Judul", "Peringkat #1 dunia"),
};

function check(contentDir: string, args: readonly string[] = [], environment: Record<string, string> = {}) {
  return runCommand("check", args, { CONTENT_DIR: contentDir, GITHUB_ACTIONS: "", ...environment });
}

describe("check", () => {
  test("shows the line and marks the words at fault, without colours where there is no terminal", async () => {
    const contentDir = await writeNewsroom(files);
    const { status, output } = await check(contentDir, [], { NO_COLOR: "", CI: "true" });
    expect(status).toBe(1);
    const lines = output.split("\n");
    const at = lines.indexOf(`${contentDir}/articles/tagar.md`);
    expect(lines.slice(at + 1, at + 5)).toEqual([
      expect.stringMatching(/^ {2}2:18 {2}salah {2}Nilai kolom "title" terpotong: .* {2}yaml-comment$/),
      "    2 │ title: Peringkat #1 dunia",
      "      │                  ^^^^^^^^",
      '    → Apit seluruh nilainya dengan tanda kutip: "Peringkat #1 dunia".',
    ]);
    expect(output.trimEnd().endsWith("1 kesalahan, 1 saran")).toBe(true);
  });

  test("is red on a terminal that asks for colours", async () => {
    const environment = { NO_COLOR: "", FORCE_COLOR: "1" };
    const { output } = await check(await writeNewsroom(files), [], environment);
    expect(output).toContain("\u001b[31msalah\u001b[39m");
  });

  test("is not failed by advice, but with --strict", async () => {
    const contentDir = await writeNewsroom({ "articles/html.md": files["articles/html.md"] });
    expect(await check(contentDir)).toMatchObject({ status: 0 });
    expect(await check(contentDir, ["--strict"])).toMatchObject({ status: 1 });
  });

  test("prints one line of JSON and nothing else with --json", async () => {
    const contentDir = await writeNewsroom(files);
    const { status, output } = await check(contentDir, ["--json"], { GITHUB_ACTIONS: "true" });
    expect(status).toBe(1);
    expect(output.trimEnd()).not.toContain("\n");
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      faults: 1,
      issues: [
        { rule: "html-dropped", text: "<b>" },
        { rule: "yaml-comment", text: "#1 dunia", file: `${contentDir}/articles/tagar.md` },
      ],
    });
  });

  test("adds annotations in GitHub Actions, with paths from the root of the repository", async () => {
    const root = await temporaryFolder();
    const contentDir = path.join(root, "naskah");
    await changeFolder(contentDir, { ...newsroomFrame, ...files });
    commitAll(root, "2025-09-13T10:15:00Z");
    for (const call of [check(contentDir, ["--github"]), check(contentDir, [], { GITHUB_ACTIONS: "true" })]) {
      const { output } = await call;
      expect(output).toContain("    2 │ title: Peringkat #1 dunia\n");
      expect(output).toContain("\n::warning file=naskah/articles/html.md,line=");
      expect(output).toContain(
        "\n::error file=naskah/articles/tagar.md,line=2,col=18,endColumn=25,title=yaml-comment::",
      );
    }
  });
});

describe("check of some files", () => {
  test("reports those that are named, and tells that there is more", async () => {
    const contentDir = await writeNewsroom(files);
    const named = await check(contentDir, [path.join(contentDir, "articles/baik.md")]);
    expect(named).toEqual({
      status: 0,
      output: "Tidak ada kesalahan.\nDi berkas lain: 1 kesalahan, 1 saran.\n",
    });
    const faulty = await check(contentDir, [path.join(contentDir, "articles/tagar.md")]);
    expect(faulty.status).toBe(1);
    expect(faulty.output).toMatch(/^1 kesalahan, 0 saran$/m);
  });

  test("reports those that changed since the last commit with --changed", async () => {
    const contentDir = await writeNewsroom(files);
    commitAll(contentDir, "2025-09-13T10:15:00Z");
    expect(await check(contentDir, ["--changed"])).toMatchObject({ status: 0 });
    await changeFolder(contentDir, { "articles/baik.md": article({ related: ["hilang"] }) });
    const { status, output } = await check(contentDir, ["--changed", "--json"]);
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      elsewhere: { faults: 1, advice: 1 },
      issues: [{ rule: "article-missing", text: "hilang" }],
    });
  });

  test.each([
    ["a file that is not there", ["tidak-ada.md"], "tidak ada"],
    ["changes where there is no git", ["--changed"], "repositori git"],
    ["two forms at once", ["--json", "--github"], "Pilih salah satu"],
  ])("is wrong use for %s", async (_, args, words) => {
    const { status, output } = await check(await writeNewsroom(files), args);
    expect(status).toBe(2);
    expect(output).toContain(words);
  });
});

test("check --watch stays, reports after each save, and ends with Ctrl+C", async () => {
  const contentDir = await writeNewsroom({ "articles/a.md": article() });
  const running = startCheck(contentDir, ["--watch"]);
  const soon = (words: RegExp) =>
    vi.waitFor(
      () => {
        expect(running.output()).toMatch(words);
      },
      { timeout: 20_000 },
    );
  await soon(/^Tidak ada kesalahan\.\nDiperiksa pukul [\d.]+; menunggu simpanan/);
  await changeFolder(contentDir, { "articles/a.md": article({ related: ["hilang"] }) });
  await soon(/article-missing[^]*1 kesalahan, 0 saran\nDiperiksa pukul/);
  await changeFolder(contentDir, { "articles/hilang.md": article({ title: "Ditemukan" }) });
  await soon(/article-missing[^]*Tidak ada kesalahan\.\nDiperiksa pukul/);
  running.interrupt();
  expect(await running.ended).toMatchObject({ status: 0 });
  expect(existsSync(path.join(contentDir, "articles/a.md"))).toBe(true);
});
