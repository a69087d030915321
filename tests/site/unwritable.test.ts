import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import {
  build,
  changeFolder,
  differences,
  readFolder,
  sameBytes,
  startBuild,
  startSite,
  temporaryFolder,
} from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";
import { lockableFolder } from "../support/test-disk";

const soon = (condition: () => unknown) => vi.waitFor(condition, { timeout: 30_000, interval: 20 });
const files = {
  "articles/a.md": article({ title: "Berita A" }, "Isi A."),
  "articles/b.md": article({ title: "Berita B", publishedAt: "2025-09-12T08:00" }, "Isi B."),
};
const edit = { "articles/a.md": article({ title: "Berita A" }, "Isi kedua.") };

let contentDir: string;
let wanted: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  contentDir = await writeNewsroom(files);
  const siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  wanted = await readFolder(siteDir);
});

async function expectSite(siteDir: string): Promise<void> {
  expect(differences(wanted, await readFolder(siteDir), sameBytes)).toEqual([]);
}

/** What is on a line of its own, without the words of a program. */
function expectSentence(output: string, sentence: RegExp): void {
  expect(output.trim().split("\n").at(-1)).toMatch(sentence);
  expect(output).not.toMatch(/^\s+at |\bE[A-Z]{3,}\b/m);
}

async function started(folder: string, siteDir: string) {
  const site = await startSite(folder, siteDir);
  let isUp = true;
  const stop = () => {
    isUp = false;
    return site.stop();
  };
  onTestFinished(async () => {
    if (isUp) await stop();
  });
  return { site, stop, page: async (address: string) => (await fetch(`${site.url}${address}`)).text() };
}

/** A build that has taken its folder and is held there. */
async function heldBuild() {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const siteDir = path.join(await temporaryFolder(), "site");
    const lock = path.join(siteDir, ".warta/lock");
    const running = startBuild(contentDir, siteDir);
    const processId = present(running.processId);
    onTestFinished(running.kill);
    await soon(() => {
      expect(existsSync(lock)).toBe(true);
    });
    process.kill(processId, "SIGSTOP");
    const goOn = () => {
      process.kill(processId, "SIGCONT");
      return running.ended;
    };
    // On a busy machine it may have been over before it was held.
    if (existsSync(lock)) return { siteDir, processId, goOn };
    await goOn();
  }
  throw new Error("No build could be held");
}

describe("a site folder that is read-only", () => {
  const readOnly = /^Folder .*\/site (?:tidak boleh ditulis|berada di disk yang hanya dapat dibaca)\./;

  test("stays as it was, a build says so with exit status 2, and the next one goes on", async () => {
    const { folder, setReadOnly } = await lockableFolder();
    const siteDir = path.join(folder, "site");
    const content = await writeNewsroom({ ...files, ...edit });
    expect(await build(content, siteDir)).toMatchObject({ status: 0 });
    const before = await readFolder(siteDir);
    await changeFolder(content, files);
    await setReadOnly(true);
    const { status, output } = await build(content, siteDir);
    expect(status).toBe(2);
    expectSentence(output, readOnly);
    expect(differences(before, await readFolder(siteDir), sameBytes)).toEqual([]);
    await setReadOnly(false);
    expect(await build(content, siteDir)).toMatchObject({ status: 0 });
    await expectSite(siteDir);
  });

  test("is served as it stands, and written when that is possible again", async () => {
    const { folder, setReadOnly } = await lockableFolder();
    const content = await writeNewsroom(files);
    const { site, page } = await started(content, path.join(folder, "site"));
    await setReadOnly(true);
    await changeFolder(content, edit);
    await soon(() => {
      expect(site.output()).toMatch(/tidak boleh ditulis|hanya dapat dibaca/);
    });
    expect(await page("/artikel/a")).toContain("Isi A.");
    await setReadOnly(false);
    await changeFolder(content, { "articles/a.md": article({ title: "Berita A" }, "Isi ketiga.") });
    await soon(async () => {
      expect(await page("/artikel/a")).toContain("Isi ketiga.");
    });
  });

  test("is served by a start that finds it so", async () => {
    const { folder, setReadOnly } = await lockableFolder();
    const siteDir = path.join(folder, "site");
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    await setReadOnly(true);
    const { site, stop, page } = await started(contentDir, siteDir);
    expect(await page("/artikel/a")).toContain("Isi A.");
    expect(site.output()).toMatch(/^Penerbitan gagal; .*(?:tidak boleh ditulis|hanya dapat dibaca)/);
    expect(await stop()).toBe(0);
  });
});

describe("in place of a site folder", () => {
  test("a file is told in a sentence, with exit status 2, and left alone", async () => {
    const siteDir = path.join(await temporaryFolder(), "site");
    await writeFile(siteDir, "berkas");
    const { status, output } = await build(contentDir, siteDir);
    expect(status).toBe(2);
    expectSentence(output, /ada berkas/);
    expect(existsSync(siteDir)).toBe(true);
  });
});

/** As somebody does it who does not know that files are being written there. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, maxRetries: 20, retryDelay: 10 });
}

describe("a site folder that is removed", () => {
  test("is made anew by the next build", async () => {
    const siteDir = path.join(await temporaryFolder(), "site");
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    await removeFolder(siteDir);
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    await expectSite(siteDir);
  });

  test("while it is served is made anew though nothing is saved, which is told", async () => {
    const siteDir = path.join(await temporaryFolder(), "site");
    const { site, stop, page } = await started(contentDir, siteDir);
    await removeFolder(siteDir);
    await soon(async () => {
      expect(await page("/artikel/b")).toContain("Isi B.");
      expect(await page("/")).toContain("Berita A");
      expect(await page("/cari/indeks.json")).toContain("parts");
    });
    expect(site.output()).toContain(`Folder situs ${siteDir} hilang dan dibuat lagi.`);
    expect(await stop()).toBe(0);
    await expectSite(siteDir);
  });

  test("is no fault when it is removed again just before the end", async () => {
    const siteDir = path.join(await temporaryFolder(), "site");
    const { stop } = await started(contentDir, siteDir);
    await removeFolder(siteDir);
    expect(await stop()).toBe(0);
  });

  test("during a build is told in a sentence, with exit status 2, and made anew by the next one", async () => {
    const { siteDir, goOn } = await heldBuild();
    await removeFolder(siteDir);
    const { status, output } = await goOn();
    expect(status).toBe(2);
    expectSentence(output, /^Folder .* hilang selagi ditulis\./);
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    await expectSite(siteDir);
  });
});

describe("two publishers at once", () => {
  test("are one: the other says whose turn it is, with exit status 2, and does no harm", async () => {
    const { siteDir, processId, goOn } = await heldBuild();
    const sentence = `Proses ${String(processId)} sedang menerbitkan ke folder ${siteDir}.`;
    const second = await build(contentDir, siteDir);
    expect(second.status).toBe(2);
    expect(second.output.trim().split("\n").at(-1)?.startsWith(sentence)).toBe(true);
    await expect(startSite(contentDir, siteDir)).rejects.toThrow(`start ended with 2: ${sentence}`);
    expect(await goOn()).toMatchObject({ status: 0 });
    await expectSite(siteDir);
  });

  test("of which one stays and finds a site serve it meanwhile, and publish when the other is gone", async () => {
    const siteDir = path.join(await temporaryFolder(), "site");
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    const other = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    await writeFile(path.join(siteDir, ".warta/lock"), String(present(other.pid)));
    const content = await writeNewsroom({ ...files, ...edit });
    const { site, page } = await started(content, siteDir);
    expect(await page("/artikel/a")).toContain("Isi A.");
    expect(site.output()).toContain(`Proses ${String(other.pid)} sedang menerbitkan`);
    const gone = once(other, "exit");
    other.stdin.end();
    await gone;
    await changeFolder(content, { "articles/a.md": article({ title: "Berita A" }, "Isi ketiga.") });
    await soon(async () => {
      expect(await page("/artikel/a")).toContain("Isi ketiga.");
    });
  });

  test("that are started at the same instant leave a whole site, whoever is first", async () => {
    const siteDir = path.join(await temporaryFolder(), "site");
    await mkdir(siteDir);
    const results = await Promise.all([1, 2, 3].map(() => startBuild(contentDir, siteDir).ended));
    const statuses = results.map(({ status }) => status);
    expect(statuses).toContain(0);
    for (const { status, output } of results) {
      if (status !== 0) expect(output).toMatch(/^Proses \d+ sedang menerbitkan ke folder /);
    }
    await expectSite(siteDir);
  });
});
