import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { article } from "../support/newsroom";
import { projectDir, runCommand, startSite, temporaryFolder } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

const commands = [
  ...readFileSync(path.join(projectDir, "package.json"), "utf8").matchAll(
    /"node lib\/commands\/launch\.mjs (\w+)"/g,
  ),
].map((match) => match[1] ?? "");

test("the project has commands", () => {
  expect(commands).toEqual(expect.arrayContaining(["start", "build", "check"]));
});

describe.each(commands)("the command %s", (name) => {
  test("explains itself with --help and exits 0", async () => {
    const { status, output } = await runCommand(name, ["--help"]);
    expect(status).toBe(0);
    expect(output).toMatch(/npm (?:run )?\w+/);
    expect(output).toContain("--help");
  });

  test("answers an unknown flag with the help and exit status 2", async () => {
    const { status, output } = await runCommand(name, ["--tidak-dikenal"]);
    expect(status).toBe(2);
    expect(output).toContain("--tidak-dikenal");
    expect(output).toContain("--help");
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe("a flag of another command", () => {
  test.each([
    ["start", "--shard=1/2"],
    ["check", "--hold-invalid"],
    ["build", "--port=3000"],
  ])("%s refuses %s", async (name, flag) => {
    const { status, output } = await runCommand(name, [flag]);
    expect(status).toBe(2);
    expect(output).toContain(flag.split("=")[0]);
  });
});

describe("a wrong setting", () => {
  test.each([
    ["PORT", "delapan"],
    ["PORT", "70000"],
    ["SITE_URL", "ftp://warta.example"],
    ["SITE_URL", "https://warta.example/berita"],
  ])("%s=%s is told in a sentence, with exit status 2", async (name, value) => {
    const { status, output } = await runCommand("check", [], { [name]: value });
    expect(status).toBe(2);
    expect(output).toContain(`${name} harus`);
  });

  test("a content folder that is not there is told without a stack, with exit status 2", async () => {
    const missing = path.join(await temporaryFolder(), "tidak-ada");
    const { status, output } = await runCommand("check", ["--content-dir", missing]);
    expect(status).toBe(2);
    expect(output).toContain(missing);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe("start", () => {
  test("publishes, serves on a free port, and ends with 0 when it is told to", async () => {
    const contentDir = await writeNewsroom({ "articles/a.md": article({ title: "Berita pertama" }) });
    const site = await startSite(contentDir, path.join(await temporaryFolder(), "site"));
    const answer = await fetch(`${site.url}/artikel/a`);
    const page = await answer.text();
    expect(await site.stop()).toBe(0);
    expect(answer.status).toBe(200);
    expect(page).toContain("Berita pertama");
  });

  test("holds a faulty article back and serves the rest", async () => {
    const contentDir = await writeNewsroom({
      "articles/a.md": article({ title: "Berita pertama" }),
      "articles/b.md": article({ title: undefined }),
    });
    const site = await startSite(contentDir, path.join(await temporaryFolder(), "site"));
    const statuses = await Promise.all(
      ["/artikel/a", "/artikel/b"].map(async (address) => (await fetch(`${site.url}${address}`)).status),
    );
    await site.stop();
    expect(statuses).toEqual([200, 404]);
  });
});
