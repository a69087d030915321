import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { IndexFollower } from "@/lib/search/index-follower";

describe("an index that follows a site", () => {
  test("is made once for several changes, and again for one that comes meanwhile", async () => {
    let runs = 0;
    const follower = new IndexFollower(
      async () => {
        runs += 1;
        if (runs === 1) follower.siteChanged();
        await pause(10);
      },
      () => undefined,
    );
    for (let change = 0; change < 3; change += 1) follower.siteChanged();
    await expect.poll(() => runs, { timeout: 10_000 }).toBe(2);
    await follower.close(() => undefined);
  });

  test("tells why it was not made, and is left alone once it is closed", async () => {
    const told: unknown[] = [];
    const follower = new IndexFollower(
      () => Promise.reject(new Error("penuh")),
      (error) => told.push(error),
    );
    follower.siteChanged();
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([new Error("penuh")]);
    await follower.close(() => undefined);
    follower.siteChanged();
    await pause(1500);
    expect(told).toHaveLength(1);
  });
});
