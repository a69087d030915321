import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Edition } from "@/lib/articles";
import { loadEdition } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import type { PublishReport } from "@/lib/publish/publisher";
import { Publisher } from "@/lib/publish/publisher";
import { isDocumentPath } from "@/lib/site/paths";
import { generateCorpus } from "../../bench/corpus";
import { leadFilesOf } from "../support/picture-files";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import { renderProcessesOf } from "../support/render-processes";
import {
  build,
  changeFolder,
  differences,
  projectDir,
  readFolder,
  sameBytes,
  startBuild,
  temporaryFolder,
} from "../support/site";
import { pixel, writeNewsroom } from "../support/site-newsroom";

const articleCount = 60;
/** A corpus that is never changed, and its site as it has to be. */
let corpusDir: string;
let wanted: ReadonlyMap<string, Buffer>;
const isPage = (file: string) => file.endsWith(".html");
const soon = (condition: () => unknown) => vi.waitFor(condition, { timeout: 30_000, interval: 5 });
const newSite = async () => path.join(await temporaryFolder(), "site");

beforeAll(async () => {
  corpusDir = await temporaryFolder();
  await generateCorpus({ newsroomDir: path.join(projectDir, "content"), targetDir: corpusDir, articleCount });
  const siteDir = await newSite();
  expect(await build(corpusDir, siteDir)).toMatchObject({ status: 0 });
  wanted = await readFolder(siteDir);
  expect([...wanted.keys()].filter((file) => /^artikel\/.*\.html$/.test(file))).toHaveLength(articleCount);
});

const countPages = async (siteDir: string) =>
  (await readdir(path.join(siteDir, "artikel")).catch(() => [])).filter(isPage).length;
describe("a publish", () => {
  test("whose render process is killed in the middle, twice, ends with all pages in place", async () => {
    const siteDir = await newSite();
    const running = startBuild(corpusDir, siteDir);
    for (const pageCount of [5, 25]) {
      await soon(async () => {
        expect(await countPages(siteDir)).toBeGreaterThan(pageCount);
      });
      const [child] = await renderProcessesOf(running.processId);
      process.kill(present(child), "SIGKILL");
    }
    expect(await running.ended).toMatchObject({ status: 0 });
    expect(differences(wanted, await readFolder(siteDir), sameBytes)).toEqual([]);
  });

  test("that was killed leaves nothing of an article that is deleted then, its picture included", async () => {
    const contentDir = await temporaryFolder();
    await generateCorpus({
      newsroomDir: path.join(projectDir, "content"),
      targetDir: contentDir,
      articleCount,
    });
    const ghost = {
      "articles/hantu.md": article({
        title: "Judul hantu",
        publishedAt: "2025-11-02T08:00",
        section: "sains",
        authors: ["sekar-anjani"],
        tags: ["Hantu"],
        image: { src: "hantu.png", alt: "Titik" },
      }),
      "media/hantu.png": pixel,
    };
    await changeFolder(contentDir, ghost);
    const siteDir = await newSite();
    const running = startBuild(contentDir, siteDir);
    await soon(() => {
      expect(existsSync(path.join(siteDir, "artikel/hantu.html"))).toBe(true);
    });
    running.kill();
    await running.ended;
    expect(existsSync(path.join(siteDir, ".warta/manifest.json"))).toBe(false);
    for (const file of await leadFilesOf(pixel)) expect(existsSync(path.join(siteDir, file))).toBe(true);

    await changeFolder(contentDir, Object.fromEntries(Object.keys(ghost).map((file) => [file, undefined])));
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    expect(differences(wanted, await readFolder(siteDir), sameBytes)).toEqual([]);
  });
});

describe("a publisher", () => {
  const files = {
    "articles/a.md": article({ title: "Berita A", image: { src: "a.png", alt: "Titik" } }, "Isi A."),
    "articles/b.md": article({ title: "Berita B", publishedAt: "2025-09-12T08:00" }, "Isi B."),
    "media/a.png": pixel,
  };

  /** A newsroom of its own, published once by a publisher that is still open. */
  async function published() {
    const [contentDir, siteDir] = [await writeNewsroom(files), await newSite()];
    const codeHash = hashCode(projectDir);
    const publisher = await Publisher.open({ siteDir, appDir: projectDir, codeHash, processLimit: 1 });
    onTestFinished(async () => {
      await publisher.close();
    });
    const report = await publisher.publish(await editionOf(contentDir));
    expect(report.failures).toEqual([]);
    return { contentDir, siteDir, publisher, report };
  }

  async function editionOf(contentDir: string): Promise<Edition> {
    return present((await loadEdition(contentDir, Date.now())).edition);
  }

  const pageOf = async (siteDir: string, file: string) =>
    (await readFolder(siteDir)).get(file)?.toString() ?? "";

  test("reports the page of a text that changed meanwhile, leaves the old page, and publishes the rest", async () => {
    const { contentDir, siteDir, publisher } = await published();
    await changeFolder(contentDir, {
      "articles/a.md": files["articles/a.md"].replace("Isi A.", "Isi A kedua."),
      "articles/b.md": files["articles/b.md"].replace("Isi B.", "Isi B kedua."),
    });
    const edition = await editionOf(contentDir);
    await changeFolder(contentDir, {
      "articles/a.md": files["articles/a.md"].replace("Isi A.", "Isi A ketiga."),
    });
    const report = await publisher.publish(edition);
    // The records of the search name a text by its hash, and hold nothing of it.
    const records = ["/.warta/cari/2025-09-13.json", "/.warta/cari/2025-09-12.json"];
    expect(report.rendered).toEqual(["/artikel/b", "/artikel/b.md", ...records]);
    expect(report.failures.map((failure) => failure.path)).toEqual(["/artikel/a"]);
    expect(await pageOf(siteDir, "artikel/a.html")).toContain("Isi A.");
    expect(await pageOf(siteDir, "artikel/b.html")).toContain("Isi B kedua.");

    const next = await publisher.publish(await editionOf(contentDir));
    expect(next.failures).toEqual([]);
    expect(next.rendered.filter((rendered) => !isDocumentPath(rendered))).toEqual(["/artikel/a"]);
    expect(next.rendered).toContain("/rss.xml");
    expect(await pageOf(siteDir, "rss.xml")).toContain("Isi A ketiga.");
    expect(await pageOf(siteDir, "artikel/a.html")).toContain("Isi A ketiga.");
  });

  test("writes everything anew when the site folder was taken away, and locks it again", async () => {
    const { contentDir, siteDir, publisher, report } = await published();
    const before = await readFolder(siteDir);
    await rm(siteDir, { recursive: true });
    const again = await publisher.publish(await editionOf(contentDir));
    expect(again).toEqual(report);
    expect(differences(before, await readFolder(siteDir), sameBytes)).toEqual([]);
  });

  test("renders nothing and copies nothing when nothing changed", async () => {
    const { contentDir, publisher, report } = await published();
    expect(await publisher.publish(await editionOf(contentDir))).toEqual({
      rendered: [],
      removed: [],
      unchangedCount: report.rendered.filter((rendered) => !isDocumentPath(rendered)).length,
      copiedFiles: [],
      removedFiles: [],
      failures: [],
    });
  });

  test("that is stopped after a removal has the page again when its article is back, and reports both twice", async () => {
    const { contentDir, siteDir, publisher } = await published();
    const before = await readFolder(siteDir);
    await publisher.close();
    const reports: PublishReport[] = [];
    const publishOnce = async (onWritten: (report: PublishReport) => void) => {
      const codeHash = hashCode(projectDir);
      const next = await Publisher.open({
        siteDir,
        appDir: projectDir,
        codeHash,
        processLimit: 1,
        onWritten: (report) => {
          reports.push(report);
          onWritten(report);
          return Promise.resolve();
        },
      });
      await next.publish(await editionOf(contentDir)).finally(() => next.close());
    };
    const stop = () => {
      throw new Error("stopped");
    };
    await changeFolder(contentDir, { "articles/a.md": undefined });
    await expect(publishOnce(stop)).rejects.toThrow("stopped");
    expect(new Set(reports[0]?.removedFiles)).toEqual(new Set(await leadFilesOf(pixel)));
    expect(reports[0]?.removed).toContain("/artikel/a");
    await changeFolder(contentDir, { "articles/a.md": files["articles/a.md"] });
    await expect(publishOnce(stop)).rejects.toThrow("stopped");
    await publishOnce(() => undefined);
    expect(new Set(reports[2]?.rendered)).toEqual(new Set(reports[1]?.rendered));
    expect(reports[1]?.rendered).toContain("/artikel/a");
    const unlike = differences(before, await readFolder(siteDir), sameBytes);
    expect(unlike.filter((file) => !file.startsWith(".warta/"))).toEqual([]);
  });

  test("knows that a page stands which it could not write anew", async () => {
    const { contentDir, siteDir, publisher } = await published();
    const old = await pageOf(siteDir, "artikel/a.html");
    await changeFolder(contentDir, {
      "articles/a.md": files["articles/a.md"].replace("Isi A.", "Isi A kedua."),
    });
    // A folder in the place of a file, which can then not be written.
    await rm(path.join(siteDir, "artikel/a.html.br"));
    await mkdir(path.join(siteDir, "artikel/a.html.br"));
    const { failures } = await publisher.publish(await editionOf(contentDir));
    expect(failures.map((failure) => failure.path)).toEqual(["/artikel/a"]);
    expect(await pageOf(siteDir, "artikel/a.html")).toBe(old);
    const isLive = await publisher.isLive();
    expect([isLive("/artikel/a"), isLive("/artikel/tiada")]).toEqual([true, false]);
  });

  test("says why, and leaves every page as it is, when no render process can begin", async () => {
    const { contentDir, siteDir, publisher } = await published();
    await publisher.close();
    const before = await readFolder(siteDir);
    const appDir = await temporaryFolder();
    await mkdir(path.join(appDir, "public"));
    const other = await Publisher.open({ siteDir, appDir, codeHash: "belum dikompilasi", processLimit: 1 });
    const { rendered, failures } = await other
      .publish(await editionOf(contentDir))
      .finally(() => other.close());
    expect(rendered).toEqual([]);
    expect(failures.length).toBeGreaterThan(5);
    for (const { reason } of failures) expect(reason).toMatch(/^tidak ada proses perender .*\.next/);
    expect(differences(before, await readFolder(siteDir), sameBytes)).toEqual([".warta/manifest.json"]);
  });
});
