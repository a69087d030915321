import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder, removed when the test that asks for it is over. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "warta-unit-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

let minutesAgo = 100_000;

/** Writes a file as it would look long after: each one of another minute, none of the last second. */
export function writeOld(folder: string, file: string, text: string | Uint8Array): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  touchOld(folder, file);
}

/** Gives a file another time, and leaves what is in it. */
export function touchOld(folder: string, file: string): void {
  minutesAgo -= 1;
  const seconds = Date.now() / 1000 - minutesAgo * 60;
  utimesSync(path.join(folder, file), seconds, seconds);
}
