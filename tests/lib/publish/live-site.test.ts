import { describe, expect, test, vi } from "vitest";
import type { PublishReport } from "@/lib/publish/publisher";
import { liveSite, loadingDue, report, startMs } from "../../support/live-site-trial";

const until = (condition: () => boolean) =>
  vi.waitFor(
    () => {
      expect(condition()).toBe(true);
    },
    { timeout: 8000, interval: 10 },
  );

const publishes = (seen: { readonly published: number }, count: number) =>
  until(() => seen.published === count);

/** A publish that goes on until it is let go. */
function heldPublish() {
  const waiting: (() => void)[] = [];
  return {
    waiting,
    publish: () =>
      new Promise<PublishReport>((resolve) =>
        waiting.push(() => {
          resolve(report);
        }),
      ),
    letGo: () => waiting.shift()?.(),
  };
}

describe("what changes", () => {
  test("is read and published", async () => {
    const { live, seen } = liveSite();
    live.filesChanged(["a.md", "b.md", "a.md"]);
    await publishes(seen, 1);
    expect(seen).toMatchObject({ reads: [["a.md", "b.md"]], editions: [startMs] });
  });

  test("while a publish is under way becomes the next one, all together and each file once", async () => {
    const held = heldPublish();
    const { live, seen } = liveSite({ publish: held.publish });
    live.filesChanged(["a.md"]);
    await until(() => held.waiting.length === 1);
    for (const files of [["b.md"], ["c.md", "b.md"], ["a.md"]]) live.filesChanged(files);
    expect(seen.reads).toEqual([["a.md"]]);
    held.letGo();
    await until(() => held.waiting.length === 1);
    held.letGo();
    await publishes(seen, 2);
    expect(seen.reads).toEqual([["a.md"], ["b.md", "c.md", "a.md"]]);
  });

  test("nobody knows where has everything read, and what was named besides is not read twice", async () => {
    const { live, seen } = liveSite();
    live.anythingChanged();
    await publishes(seen, 1);
    expect(seen.reads).toEqual(["all"]);
  });

  test("after the end is published no more, and what was under way is waited for", async () => {
    const held = heldPublish();
    const { live, seen } = liveSite({ publish: held.publish });
    live.filesChanged(["a.md"]);
    await until(() => held.waiting.length === 1);
    live.filesChanged(["b.md"]);
    let isClosed = false;
    const closed = live.close().then(() => {
      isClosed = true;
    });
    await Promise.resolve();
    expect(isClosed).toBe(false);
    held.letGo();
    await closed;
    live.filesChanged(["c.md"]);
    expect(seen.reads).toEqual([["a.md"]]);
  });
});

describe("a publish that fails", () => {
  test("is told, leaves the site alive, and has everything read next time", async () => {
    let isBroken = true;
    const { live, seen } = liveSite({
      publish: () => (isBroken ? Promise.reject(new Error("disk full")) : Promise.resolve(report)),
    });
    live.filesChanged(["a.md"]);
    await until(() => seen.failures.length === 1);
    expect(seen.failures).toEqual([new Error("disk full")]);
    isBroken = false;
    live.filesChanged(["b.md"]);
    await publishes(seen, 1);
    expect(seen.reads).toEqual([["a.md"], "all"]);
    live.filesChanged(["c.md"]);
    await publishes(seen, 2);
    expect(seen.reads.at(-1)).toEqual(["c.md"]);
  });

  test("is tried again by the clock, though nothing changed", async () => {
    let isBroken = true;
    const { live, seen } = liveSite({
      publish: () => (isBroken ? Promise.reject(new Error("disk full")) : Promise.resolve(report)),
    });
    live.filesChanged(["a.md"]);
    await until(() => seen.failures.length === 1);
    isBroken = false;
    seen.nowMs += 60_000;
    await publishes(seen, 1);
    expect(seen.reads).toEqual([["a.md"], "all"]);
  });

  test("of a reading is no other: nothing of the change is forgotten", async () => {
    const reads = new Array<unknown>();
    const { live, seen } = liveSite({
      read: (files) => {
        reads.push(files);
        return reads.length === 1 ? Promise.reject(new Error("EIO")) : Promise.resolve();
      },
    });
    live.filesChanged(["a.md"]);
    await until(() => seen.failures.length === 1);
    live.filesChanged(["b.md"]);
    await publishes(seen, 1);
    expect(reads).toEqual([["a.md"], undefined]);
  });
});

describe("the clock", { timeout: 20_000 }, () => {
  test("publishes what is due at once when its instant has come already", async () => {
    const { seen } = liveSite({ firstDueMs: startMs });
    await publishes(seen, 1);
    expect(seen).toMatchObject({ reads: [[]], editions: [startMs] });
  });

  test("publishes what is due when it was set forward, as after a sleep, and not before", async () => {
    const dueMs = startMs + 3_600_000;
    const { live, seen } = liveSite({
      firstDueMs: dueMs,
      editionAt: (nowMs) => loadingDue(nowMs < dueMs ? dueMs : undefined),
    });
    live.filesChanged(["a.md"]);
    await publishes(seen, 1);
    seen.nowMs = dueMs;
    await publishes(seen, 2);
    expect(seen.reads).toEqual([["a.md"], []]);
  });

  test("goes from one due instant to the next", async () => {
    const beganMs = performance.now();
    let editionCount = 0;
    const { seen } = liveSite({
      firstDueMs: startMs + 20,
      now: () => startMs + performance.now() - beganMs,
      editionAt: (nowMs) => {
        editionCount += 1;
        return loadingDue(editionCount < 3 ? nowMs + 20 : undefined);
      },
    });
    await publishes(seen, 3);
  });

  test("has everything read once a day, in case the system kept a change to itself", async () => {
    const { seen } = liveSite();
    seen.nowMs += 25 * 60 * 60 * 1000;
    await publishes(seen, 1);
    expect(seen.reads).toEqual(["all"]);
  });
});

test("an edition that can't be made is not published, and the next change is", async () => {
  let isThere = false;
  const { live, seen } = liveSite({
    editionAt: () => (isThere ? loadingDue(undefined) : { issues: [] }),
    publish: ({ edition }) => Promise.resolve(edition && report),
  });
  live.filesChanged(["site.yaml"]);
  await until(() => seen.reads.length === 1);
  isThere = true;
  live.filesChanged(["site.yaml"]);
  await publishes(seen, 1);
  expect(seen.failures).toEqual([]);
});
