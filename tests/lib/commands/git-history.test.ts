import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { GitHistory } from "@/lib/commands/git-history";
import { GitNewsroom } from "../../support/git-newsroom";
import { article } from "../../support/newsroom";
import { testFolder } from "../../support/unit-folder";

function historyOf({ contentDir }: GitNewsroom, cacheDir = testFolder()): GitHistory {
  const onFailed = () => undefined;
  return new GitHistory({ contentDir, cacheDir, readerVersion: "code", onFailed });
}

describe("git's history", () => {
  test("tells of names and changes at once, and has another name when either is another", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": article() });
    const cacheDir = path.join(testFolder(), "deep");
    const names = new Set([(await historyOf(newsroom, cacheDir).look()).name]);
    newsroom.commit("2025-09-14T10:20", { "articles/a.md": undefined, "articles/b.md": article() });
    names.add((await historyOf(newsroom, cacheDir).look()).name);
    newsroom.commit("2025-09-15T10:20", { "articles/b.md": article({ updatedAt: "2025-09-15T10:00" }) });
    const history = historyOf(newsroom, cacheDir);
    const { name, renames, changes } = await history.look();
    expect([...names, name]).toHaveLength(3);
    expect(renames).toEqual([{ from: "articles/a.md", to: "articles/b.md" }]);
    expect([...changes.keys()]).toEqual(["articles/b.md"]);
    await history.save();
    expect(await historyOf(newsroom, cacheDir).recall()).toEqual({ name, renames, changes });
  }, 60_000);

  test("calls when there is a new commit, though no file changed", async () => {
    const newsroom = new GitNewsroom();
    newsroom.commit("2025-09-13T10:20", { "articles/a.md": article() });
    let calls = 0;
    const stop = await historyOf(newsroom).watch(() => {
      calls += 1;
    });
    onTestFinished(stop);
    const callsAfterCommit = () => {
      newsroom.commit("2025-09-16T12:00");
      return calls;
    };
    await expect.poll(callsAfterCommit, { interval: 2000, timeout: 60_000 }).toBeGreaterThan(0);
  }, 90_000);
});
