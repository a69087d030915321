import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { RenderJob } from "@/lib/publish/render-job";
import { RenderPool } from "@/lib/publish/render-pool";
import type { WorkerProgram } from "@/lib/publish/render-worker";
import { present } from "../../support/known";
import { EditedNewsroom } from "../../support/edited-newsroom";
import { testFolder } from "../../support/unit-folder";
import { projectDir } from "../../support/walk";
import { toArticlePageView } from "@/lib/views/article-page";
import { toNotFoundPageView } from "@/lib/views/other-pages";

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const { site } = new EditedNewsroom().fresh();
const view = toNotFoundPageView(new EditedNewsroom().fresh());
const catalogue = new EditedNewsroom().fresh();
const story = toArticlePageView(catalogue, present(catalogue.published[0]));

function jobs(...paths: readonly string[]): readonly RenderJob[] {
  return paths.map((page) => ({ kind: "notFound", path: page, view }));
}

const good = (count: number) => Array.from({ length: count }, (_, index) => `/baik-${String(index)}`);

interface Trial {
  /** How the processes are; see the stand-in. */
  readonly appDir?: string;
  readonly processLimit?: number;
  readonly limits?: Partial<WorkerProgram>;
}

/** A pool whose processes are real ones, and do what the pages' paths say. */
function openPool({ appDir = "/baik", processLimit = 1, limits }: Trial = {}) {
  const siteDir = testFolder();
  const program = {
    file: path.join(projectDir, "tests/support/render-stand-in.mjs"),
    startLimitMs: 60_000,
    pageLimitMs: 60_000,
    ...limits,
  };
  const request = { appDir, siteDir, contentDir: "/naskah", site };
  const pool = new RenderPool(request, processLimit, program);
  onTestFinished(async () => {
    await pool.close();
  });
  const log = () => {
    const file = path.join(siteDir, "log");
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  };
  return {
    pool,
    log,
    startCount: () => log().filter((word) => word === "start").length,
    mend: () => {
      pool.setOrder({ ...request, appDir: "/baik" });
    },
  };
}

/** Renders and counts what was said to be done. */
async function render(pool: RenderPool, ...paths: readonly string[]) {
  let doneCount = 0;
  const failures = await pool.render(jobs(...paths), () => {
    doneCount += 1;
  });
  return { failed: failures.map((failure) => failure.path).sort(), failures, doneCount };
}

/** The page of a text, and the process that it went to. */
function pair(line: string): readonly [string, string] {
  const [page = "", processId = ""] = line.split(" ");
  return [page, processId];
}

describe("a render process that dies", () => {
  test("is replaced, and the pages that it was at are rendered", async () => {
    const { pool, startCount } = openPool();
    const paths = [...good(3), "/sekali-mati-a", ...good(9).slice(3), "/sekali-mati-b"];
    expect(await render(pool, ...paths)).toMatchObject({ failures: [], doneCount: paths.length });
    expect(startCount()).toBe(3);
  });

  test("while nothing is to be done is replaced when there is", async () => {
    const { pool, startCount } = openPool();
    expect(await render(pool, "/mati")).toMatchObject({ failed: ["/mati"] });
    expect(await render(pool, "/baik")).toMatchObject({ failures: [] });
    expect(startCount()).toBe(4);
  });
});

describe("a page that takes down its process", () => {
  test("three times is named with the reason, and all others are rendered", async () => {
    const { pool, log } = openPool();
    const paths = [...good(6), "/mati", ...good(12).slice(6)];
    const { failures, doneCount } = await render(pool, ...paths);
    expect(failures).toEqual([{ path: "/mati", reason: "proses perendernya berhenti (SIGKILL)" }]);
    expect(doneCount).toBe(paths.length);
    expect(log().filter((word) => word === "/mati")).toHaveLength(3);
  });

  test("is alone in it from the second time on", async () => {
    const { pool, log } = openPool();
    const others = Array.from({ length: 8 }, (_, index) => `/lambat-${String(index)}`);
    expect((await render(pool, "/mati", ...others)).failed).toEqual(["/mati"]);
    const words = log();
    const afterwards = words.flatMap((word, index) => (word === "/mati" ? [words[index + 1]] : []));
    expect(afterwards).toEqual([expect.stringMatching("/lambat"), "start", "start"]);
  });

  test("takes no other page with it, however many such pages and processes there are", async () => {
    const { pool } = openPool({ processLimit: 2 });
    const guilty = ["/mati-a", "/mati-b", "/mati-c", "/mati-d", "/mati-e"];
    const paths = guilty.flatMap((page, index) => [...good(50).slice(index * 10, index * 10 + 10), page]);
    expect((await render(pool, ...paths)).failed).toEqual(guilty);
  });

  test("by never answering is ended and named like any other", async () => {
    const { pool } = openPool({ limits: { pageLimitMs: 1000 } });
    const { failures } = await render(pool, "/diam", "/baik");
    expect(failures).toEqual([
      { path: "/diam", reason: "proses perendernya berhenti (lebih dari 1 detik tanpa hasil)" },
    ]);
  });
});

test("a page that can't be rendered is named, and its process goes on", async () => {
  const { pool, startCount } = openPool();
  const { failures } = await render(pool, "/baik-a", "/gagal", "/baik-b");
  expect(failures).toEqual([{ path: "/gagal", reason: "Next answered 500" }]);
  expect(startCount()).toBe(1);
});

test("a folder that can't be written ends it all: no page that is waiting is tried", async () => {
  const { pool, log } = openPool();
  const { failures, doneCount } = await render(pool, "/penuh", ...good(30));
  expect(failures[0]).toEqual({ path: "/penuh", reason: "ENOSPC", writeFault: "ENOSPC" });
  expect(new Set(failures.map(({ writeFault }) => writeFault))).toEqual(new Set(["ENOSPC"]));
  expect(doneCount).toBe(31);
  // The process had been given the first few at once.
  expect(log().length).toBeLessThan(10);
});

describe("render processes that never begin", () => {
  test.each([
    ["end at once", "/rusak", "status 7"],
    ["say why they can't", "/tak-cocok", "aplikasi tidak ada"],
    ["say nothing", "/bisu", "lebih dari 1 detik tanpa hasil"],
  ])("and %s are given up after three, with the reason for each page", async (_what, appDir, why) => {
    const { pool, startCount } = openPool({
      appDir,
      limits: appDir === "/bisu" ? { startLimitMs: 1000 } : {},
    });
    const { failures, doneCount } = await render(pool, ...good(5));
    const reason = `tidak ada proses perender yang dapat dimulai (${why})`;
    expect(failures.map((failure) => failure.reason)).toEqual(Array(5).fill(reason));
    expect(doneCount).toBe(5);
    expect(startCount()).toBeLessThanOrEqual(4);
  });

  test("are done without while one does: it renders all pages", async () => {
    const { pool, startCount } = openPool({ appDir: "/hanya-satu", processLimit: 2 });
    // As many as a process is given at once; they wait until three others have tried to begin.
    const paths = ["/tunggu-a", "/tunggu-b", "/tunggu-c", "/tunggu-d", ...good(60)];
    expect(await render(pool, ...paths)).toMatchObject({ failures: [], doneCount: paths.length });
    expect(startCount()).toBe(4);
  });

  test("are tried again with the next pages", async () => {
    const { pool, mend } = openPool({ appDir: "/rusak" });
    expect((await render(pool, "/baik")).failed).toEqual(["/baik"]);
    mend();
    expect((await render(pool, "/baik")).failed).toEqual([]);
  });
});

test("pages of one text that follow each other go to one process", async () => {
  const { pool, log } = openPool({ processLimit: 2 });
  const texts = Array.from({ length: 120 }, (_, index): RenderJob => {
    const body = { ...story.body, file: `articles/${String(index >> 1)}.md` };
    return { kind: "article", path: `/teks-${String(index)}`, view: { ...story, body } };
  });
  expect(await pool.render(texts, () => undefined)).toEqual([]);
  const processOf = new Map(log().flatMap((line) => (line === "start" ? [] : [pair(line)])));
  const torn = Array.from({ length: 60 }, (_, pair) => pair * 2).filter(
    (index) => processOf.get(`/teks-${String(index)}`) !== processOf.get(`/teks-${String(index + 1)}`),
  );
  expect(torn).toEqual([]);
  expect(new Set(processOf.values()).size).toBe(2);
});
