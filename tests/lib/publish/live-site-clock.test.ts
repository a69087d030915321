import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Trial } from "../../support/live-site-trial";
import { liveSite, loadingDue, report, startMs } from "../../support/live-site-trial";

describe("by the second", () => {
  const dueMs = startMs + 10_000;
  const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

  beforeEach(() => {
    vi.useFakeTimers({ now: startMs });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A site on the faked clock, with one article that is due. */
  function scheduled(parts: Trial = {}) {
    const { live, seen } = liveSite({
      firstDueMs: dueMs,
      now: Date.now,
      editionAt: (nowMs) => {
        seen.editions.push(nowMs);
        return loadingDue(nowMs < dueMs ? dueMs : undefined);
      },
      ...parts,
    });
    return { live, seen };
  }

  test("what is scheduled goes out, and not before", async () => {
    const { seen } = scheduled();
    await vi.advanceTimersByTimeAsync(dueMs - startMs - 1);
    expect(seen.published).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toMatchObject({ published: 1, editions: [dueMs] });
    await seconds(60);
    expect(seen.published).toBe(1);
  });

  test("it goes out when its timer comes early, as timers may", async () => {
    let lagMs = 0;
    const { seen } = scheduled({ now: () => Date.now() - lagMs });
    await vi.advanceTimersByTimeAsync(dueMs - startMs - 100);
    lagMs = 3;
    await vi.advanceTimersByTimeAsync(100 + lagMs);
    expect(seen).toMatchObject({ published: 1, editions: [dueMs] });
  });

  test("it goes out within a second when the machine slept meanwhile", async () => {
    const { seen } = scheduled();
    await seconds(2);
    vi.setSystemTime(dueMs + 8 * 3_600_000);
    await seconds(1);
    expect(seen).toMatchObject({ published: 1, reads: [[]] });
    expect(seen.editions[0]).toBeGreaterThanOrEqual(dueMs + 8 * 3_600_000);
  });

  test("it stays out when the clock is corrected by a few seconds afterwards", async () => {
    const { live, seen } = scheduled();
    await seconds(10);
    vi.setSystemTime(dueMs - 5000);
    live.filesChanged(["a.md"]);
    await seconds(60);
    expect(seen.published).toBe(2);
    expect(Math.min(...seen.editions)).toBe(dueMs);
  });

  test("it is taken back when the clock was an hour fast, and goes out again at its second", async () => {
    const { seen } = scheduled();
    vi.setSystemTime(dueMs + 3_600_000);
    await seconds(1);
    expect(seen.published).toBe(1);
    vi.setSystemTime(dueMs - 5000);
    await seconds(1);
    expect(seen.published).toBe(2);
    expect(seen.editions.at(-1)).toBeLessThan(dueMs);
    await seconds(4);
    expect(seen).toMatchObject({ published: 3 });
    expect(seen.editions.at(-1)).toBe(dueMs);
    await seconds(60);
    expect(seen.published).toBe(3);
  });

  test("it goes out in time though a publish shortly before failed", async () => {
    let isBroken = true;
    const { live, seen } = scheduled({
      publish: () => (isBroken ? Promise.reject(new Error("disk full")) : Promise.resolve(report)),
    });
    await seconds(7);
    live.filesChanged(["a.md"]);
    await seconds(1);
    expect(seen.failures).toHaveLength(1);
    isBroken = false;
    await seconds(2);
    expect(seen).toMatchObject({ published: 1, reads: [["a.md"], "all"] });
    expect(seen.editions.at(-1)).toBe(dueMs);
  });

  test("a publish that fails is tried again each half minute, though the clock was set back", async () => {
    const { live, seen } = liveSite({ now: Date.now, publish: () => Promise.reject(new Error("disk full")) });
    live.filesChanged(["a.md"]);
    await seconds(1);
    expect(seen.failures).toHaveLength(1);
    await seconds(60);
    expect(seen.failures).toHaveLength(3);
    vi.setSystemTime(startMs - 86_400_000);
    await seconds(31);
    expect(seen.failures).toHaveLength(4);
  });

  test("a folder that was taken away is filled again at once; while that fails, each half minute", async () => {
    let [isThere, isBroken] = [true, true];
    const { seen } = liveSite({
      now: Date.now,
      isIntact: () => isThere,
      publish: () => {
        if (isBroken) return Promise.reject(new Error("disk full"));
        isThere = true;
        return Promise.resolve(report);
      },
    });
    await seconds(10);
    expect(seen.reads).toEqual([]);
    isThere = false;
    await seconds(20);
    expect(seen.failures).toHaveLength(1);
    isBroken = false;
    await seconds(30);
    expect(seen.published).toBe(1);
    await seconds(60);
    expect(seen.published).toBe(1);
  });

  test("a day after the clock was set back by a year everything is read anew", async () => {
    const { seen } = liveSite({ now: Date.now });
    vi.setSystemTime(startMs - 365 * 86_400_000);
    await seconds(1);
    expect(seen.reads).toEqual([[]]);
    await seconds(86_400);
    expect(seen.reads).toEqual([[], "all"]);
  });
});
