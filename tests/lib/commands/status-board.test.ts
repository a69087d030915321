import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StatusBoard } from "@/lib/commands/status-board";
import { FolderUnwritable } from "@/lib/publish/folder-unwritable";
import { emptyDrafts } from "@/lib/publish/site-files";
import { report } from "../../support/live-site-trial";

const startMs = Date.parse("2025-09-16T12:00:00Z");
let siteDir: string;
let nowMs: number;
let board: StatusBoard;

beforeEach(async () => {
  siteDir = await mkdtemp(path.join(os.tmpdir(), "warta-status-"));
  await emptyDrafts(siteDir);
  nowMs = startMs;
  board = new StatusBoard({
    siteDir,
    commit: () => Promise.reject(new Error("git does not answer")),
    isLive: () => true,
    now: () => nowMs,
  });
});

afterEach(() => rm(siteDir, { recursive: true }));

const said = (): unknown => JSON.parse(board.text());

describe("the status of a site", () => {
  test("says since when it can't be published, and not again when it still can't", () => {
    board.failed(new FolderUnwritable("/srv/rahasia", "ENOSPC"));
    nowMs += 30_000;
    board.failed(new FolderUnwritable("/srv/rahasia", "ENOSPC"));
    expect(said()).toMatchObject({ trouble: { kind: "disk-full", since: "2025-09-16T12:00:00.000Z" } });
    board.failed(new FolderUnwritable("/srv/rahasia", "EROFS"));
    expect(said()).toMatchObject({
      trouble: { kind: "folder-unwritable", since: "2025-09-16T12:00:30.000Z" },
    });
    expect(board.text()).not.toContain("rahasia");
  });

  test("is over with the next publish, and stands in the folder as it is said", async () => {
    board.failed(new Error("Aduh"));
    await board.published({ issues: [] }, report);
    expect(said()).toMatchObject({
      trouble: null,
      publishedAt: "2025-09-16T12:00:00.000Z",
      contentCommit: null,
    });
    expect(await readFile(path.join(siteDir, "status.json"), "utf8")).toBe(board.text());
  });

  test("tells that the clock was set back, and not that it was corrected by seconds", () => {
    expect([0, 5_000, -20_000].map((shift) => board.lookAtClock(startMs + shift))).toEqual([
      false,
      false,
      false,
    ]);
    expect(said()).toMatchObject({ clockSetBackAt: null });
    expect(board.lookAtClock(startMs - 3_600_000)).toBe(true);
    expect(said()).toMatchObject({ clockSetBackAt: "2025-09-16T11:00:00.000Z" });
    expect(board.lookAtClock(startMs - 3_500_000)).toBe(false);
  });
});
