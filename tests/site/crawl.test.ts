import { beforeAll, describe, expect, test } from "vitest";
import type { CrawlReport } from "../support/crawl-run";
import { crawlRun } from "../support/crawl-run";
import { temporaryFolder } from "../support/site";

const seconds = 15;
const perSecond = 2000;
/** What garbage a process may not have collected yet; a server that forgets nothing holds more within seconds. */
const slackMegabytes = 200;

let seen: CrawlReport;

beforeAll(async () => {
  seen = await crawlRun({ seconds, perSecond, folder: await temporaryFolder() });
}, 300_000);

describe("npm start, read by a crowd while an edit is saved every second", () => {
  test("loses no request, and shows nobody half a page or a dead link", () => {
    expect(seen.faults).toEqual([]);
    // A machine that does other things besides may not get to all of them.
    expect(seen.requestCount).toBeGreaterThan(seconds * 100);
    expect(seen.pageCount).toBeGreaterThan(70);
  });

  test("has each edit live soon", () => {
    expect(seen.edits.length).toBeGreaterThan(3);
    const sorted = [...seen.edits].sort((a, b) => a - b);
    // How soon on an idle machine is for `npm run bench` to say.
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(5);
  });

  test("holds no more memory at the end than before", () => {
    expect(seen.memory.late - seen.memory.early).toBeLessThan(slackMegabytes);
  });
});
