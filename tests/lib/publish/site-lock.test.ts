import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SiteLocked, lockSite } from "@/lib/publish/site-lock";
import { testFolder } from "../../support/unit-folder";

const lockOf = (siteDir: string) => path.join(siteDir, ".warta/lock");

const ownerOf = (siteDir: string) => Number(readFileSync(lockOf(siteDir), "utf8").split(" ")[0]);

/** Another process, which lives until it is ended. */
async function otherProcess(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  await once(child, "spawn");
  const { pid } = child;
  if (pid === undefined) throw new Error("The other process did not start");
  return Object.assign(child, { pid });
}

function writeLock(siteDir: string, text: string): void {
  mkdirSync(path.dirname(lockOf(siteDir)), { recursive: true });
  writeFileSync(lockOf(siteDir), text);
}

test("a site folder is taken with the process's id, in a folder that need not be there, and given free", async () => {
  const siteDir = path.join(testFolder(), "site");
  const unlock = await lockSite(siteDir);
  expect(ownerOf(siteDir)).toBe(process.pid);
  await unlock();
  expect(existsSync(lockOf(siteDir))).toBe(false);
  await (
    await lockSite(siteDir)
  )();
});

test("a second process is refused, with the id of the first, and leaves the lock as it is", async () => {
  const siteDir = testFolder();
  const { pid } = await otherProcess();
  writeLock(siteDir, String(pid));
  await expect(lockSite(siteDir)).rejects.toThrow(SiteLocked);
  await expect(lockSite(siteDir)).rejects.toMatchObject({ siteDir, processId: pid });
  expect(readFileSync(lockOf(siteDir), "utf8")).toBe(String(pid));
});

test("the lock of a process that is gone is taken over at once", async () => {
  const siteDir = testFolder();
  const other = await otherProcess();
  writeLock(siteDir, String(other.pid));
  const ended = once(other, "exit");
  other.kill("SIGKILL");
  await ended;
  await lockSite(siteDir);
  expect(ownerOf(siteDir)).toBe(process.pid);
});

test.each(["", "halo", "-1", "0", "1.5"])("a lock that names no process (%j) is taken over", async (text) => {
  const siteDir = testFolder();
  writeLock(siteDir, text);
  await lockSite(siteDir);
  expect(ownerOf(siteDir)).toBe(process.pid);
});

test("giving free a lock that went with its folder is no fault", async () => {
  const siteDir = testFolder();
  const unlock = await lockSite(siteDir);
  rmSync(siteDir, { recursive: true });
  await expect(unlock()).resolves.toBeUndefined();
});

test("a lock whose process's id went to another program is taken over, where the system tells", async () => {
  const siteDir = testFolder();
  const { pid } = await otherProcess();
  writeLock(siteDir, `${String(pid)} boot/1`);
  const isTaken = await lockSite(siteDir).then(
    () => true,
    () => false,
  );
  expect(isTaken).toBe(process.platform === "linux");
});

test("what processes left that were stopped while they took the folder is removed, and no other's", async () => {
  const siteDir = testFolder();
  const [gone, alive] = [await otherProcess(), await otherProcess()];
  const ended = once(gone, "exit");
  gone.kill("SIGKILL");
  await ended;
  writeLock(siteDir, "");
  for (const name of [
    `lock.${String(gone.pid)}`,
    `lock.${String(gone.pid)}.stale`,
    `lock.${String(alive.pid)}`,
  ])
    writeFileSync(path.join(siteDir, ".warta", name), "");
  await lockSite(siteDir);
  expect(readdirSync(path.join(siteDir, ".warta")).sort()).toEqual(["lock", `lock.${String(alive.pid)}`]);
});
