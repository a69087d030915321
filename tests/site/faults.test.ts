import { readdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import {
  build,
  changeFolder,
  differences,
  readFolder,
  readTimes,
  runCommand,
  sameBytes,
  temporaryFolder,
} from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

const good = {
  "articles/2025/09/baik.md": article({ title: "Berita baik" }),
  "articles/2025/09/lain.md": article({ title: "Berita lain", related: ["baik"] }),
};

/** The eight faults that a newsroom really makes, each in a file of its own, around `executed`, which must never be. */
function faulty(executed: string) {
  return {
    "articles/1-tanpa-judul.md": article({ title: undefined }),
    "articles/2-tanggal.md": article({ title: "Tanggal", publishedAt: "kemarin sore" }),
    "articles/3-kanal.md": article({ title: "Kanal", section: "teknolgi" }),
    "articles/4-terkait.md": article({ title: "Terkait", related: ["tidak-ada"] }),
    "articles/2025/10/baik.md": article({ title: "Slug yang sama" }),
    "articles/6-skrip.md": `---js\n{ title: require("node:fs").writeFileSync(${JSON.stringify(executed)}, "") }\n---\n\nIsi.\n`,
    "articles/7-salah-ketik.md": article({ title: "Salah ketik", sumary: "Salah ketik." }),
    "articles/8-yaml.md": '---\ntitle: "tanpa penutup\nsection: teknologi\n---\n\nIsi.\n',
  };
}

const reported = [
  [/articles\/1-tanpa-judul\.md\n +\d+:\d+ .*"title"/, "a missing title"],
  [/articles\/2-tanggal\.md\n +4:\d+ .*"kemarin sore"/, "a date that can't be read"],
  [/articles\/3-kanal\.md\n +5:\d+ .*"teknolgi".*"teknologi"/, "an unknown section, with what was meant"],
  [/articles\/4-terkait\.md\n +\d+:\d+ .*"tidak-ada"/, "a related slug that leads nowhere"],
  [/articles\/2025\/10\/baik\.md\n +\d+:\d+ .*Slug "baik"/, "a slug that is used twice"],
  [/articles\/6-skrip\.md\n +1:\d+ .*"js"/, "front matter that is code"],
  [/articles\/7-salah-ketik\.md\n +\d+:\d+ .*"sumary"/, "a misspelt field"],
  [/articles\/8-yaml\.md\n +\d+:\d+ .*YAML/, "YAML that is broken"],
] as const;

let contentDir: string;
let executed: string;

beforeAll(async () => {
  executed = path.join(await temporaryFolder(), "executed");
  contentDir = await writeNewsroom({ ...good, ...faulty(executed) });
});

describe("a build of faulty content", () => {
  test("reports all eight faults in one run, each with its file and line, and exits 1", async () => {
    const { status, output } = await build(contentDir, await temporaryFolder());
    expect(status).toBe(1);
    for (const [pattern, fault] of reported) expect(output, fault).toMatch(pattern);
  });

  test("runs nothing that it reads", async () => {
    const { status } = await build(contentDir, await temporaryFolder(), ["--hold-invalid"]);
    expect(status).toBe(0);
    expect(await readdir(path.dirname(executed))).toEqual([]);
  });

  test("makes no site folder where there was none", async () => {
    const parent = await temporaryFolder();
    const { output } = await build(contentDir, path.join(parent, "site"));
    expect(output).toContain("8 kesalahan");
    expect(await readdir(parent)).toEqual([]);
  });

  test("leaves the site folder as it was, to the byte", async () => {
    const siteDir = await temporaryFolder();
    expect((await build(await writeNewsroom(good), siteDir)).status).toBe(0);
    const [bytes, times] = [await readFolder(siteDir), await readTimes(siteDir)];
    expect((await build(contentDir, siteDir)).status).toBe(1);
    expect(differences(bytes, await readFolder(siteDir), sameBytes)).toEqual([]);
    expect(await readTimes(siteDir)).toEqual(times);
  });

  test("publishes the rest with --hold-invalid, still tells the faults, and exits 0", async () => {
    const siteDir = await temporaryFolder();
    const { status, output } = await build(contentDir, siteDir, ["--hold-invalid"]);
    expect(status).toBe(0);
    for (const [pattern, fault] of reported) expect(output, fault).toMatch(pattern);
    const published = (await readdir(path.join(siteDir, "artikel"))).filter((file) => file.endsWith(".html"));
    // A dangling slug leaves one link out and holds nothing back; of two files with one slug neither is sure to be it.
    expect(published).toContain("4-terkait.html");
    expect(published).toContain("lain.html");
    expect(published.filter((file) => /^[123678]-/.test(file))).toEqual([]);
  });
});

test("an article that was read well, and saved with a fault before it was ever published, stays out", async () => {
  const folder = await writeNewsroom({ ...good, "articles/kodok.md": article({ title: "Judul kodok" }) });
  // What this reads is known to the next build, as a last good version would be, and is live in another site only.
  expect(await build(folder, await temporaryFolder())).toMatchObject({ status: 0 });
  await changeFolder(folder, { "articles/kodok.md": article({ title: undefined }) });
  const siteDir = await temporaryFolder();
  expect(await build(folder, siteDir, ["--hold-invalid"])).toMatchObject({ status: 0 });
  const traces = [...(await readFolder(siteDir))].filter(
    ([file, bytes]) => !file.startsWith(".warta/") && /kodok/i.test(`${file} ${bytes.toString()}`),
  );
  expect(traces).toEqual([]);
});

test("an article that is held is told of in feeds without the text that was lost, and nothing fails for it", async () => {
  const folder = await writeNewsroom(good);
  const siteDir = await temporaryFolder();
  expect(await build(folder, siteDir)).toMatchObject({ status: 0 });
  const page = (await readFolder(siteDir)).get("artikel/baik.html");
  await changeFolder(folder, {
    "articles/2025/09/baik.md": article({ title: undefined }, "Setengah kalimat yang"),
    "articles/2025/09/baru.md": article({ title: "Berita baru" }),
  });
  const { status, output } = await build(folder, siteDir, ["--hold-invalid"]);
  expect({ status, output }).toMatchObject({ status: 0 });
  const site = await readFolder(siteDir);
  expect(site.get("artikel/baik.html")).toEqual(page);
  const feed = present(site.get("rss.xml")).toString();
  expect(feed).toContain("<title>Berita baik</title>");
  expect(feed).toContain("<title>Berita baru</title>");
  expect(feed).not.toContain("Setengah kalimat");
});

describe("check", () => {
  test("reports the same faults and exits 1", async () => {
    const { status, output } = await runCommand("check", [], { CONTENT_DIR: contentDir });
    expect(status).toBe(1);
    for (const [pattern, fault] of reported) expect(output, fault).toMatch(pattern);
  });

  test("says that good content has no fault and exits 0", async () => {
    const { status, output } = await runCommand("check", [], { CONTENT_DIR: await writeNewsroom(good) });
    expect({ status, output }).toEqual({ status: 0, output: "Tidak ada kesalahan.\n" });
  });
});
