import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readdir, rm, statfs, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { onTestFinished } from "vitest";
import { present } from "./known";
import { temporaryFolder } from "./site";

/** A disk of a test's own, which is gone when the test is over. */
export interface TestDisk {
  /** Its root, for any process. */
  readonly folder: string;
  /** Fills it up to some blocks of 4 KB; what was there stays. */
  readonly fillUpTo: (freeBlocks: number) => Promise<void>;
  /** Takes away what it was filled with. */
  readonly makeRoom: () => Promise<void>;
  readonly setReadOnly: (isReadOnly: boolean) => Promise<void>;
}

const blockBytes = 4096;

/** Mounts the disk, and then remounts it as each line of its input says. */
const script = `
mount -t tmpfs -o "size=$2" warta "$1" || exit 1
echo ready
while read -r options; do mount -o "remount,$options" "$1" && echo ready || echo failed; done
`;

type Holder = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Mounts a disk where only a process of the test's own sees it, and reaches it by way of that process: this needs no
 * rights on a system that lets users have name spaces.
 *
 * @throws with what the system said where neither root nor a user can mount a disk
 */
export async function openDisk(kilobytes: number): Promise<TestDisk> {
  const base = await temporaryFolder();
  const place = path.join(base, "place");
  await mkdir(place);
  const { holder, say } = await mount(place, `${String(kilobytes)}k`);
  onTestFinished(async () => {
    const ended = once(holder, "close");
    holder.stdin.end();
    await ended;
  });
  const folder = path.join(base, "disk");
  await symlink(`/proc/${String(present(holder.pid))}/root${place}`, folder);
  const filler = path.join(folder, "filler");
  const makeRoom = () => rm(filler, { force: true });
  return {
    folder,
    makeRoom,
    fillUpTo: async (freeBlocks) => {
      await makeRoom();
      await writeFile(filler, "");
      const { bavail, bsize } = await statfs(folder);
      const bytes = Math.max(0, bavail * bsize - freeBlocks * blockBytes);
      await writeFile(filler, Buffer.alloc(bytes, "x"));
    },
    setReadOnly: async (isReadOnly) => {
      if ((await say(isReadOnly ? "ro" : "rw")) !== "ready") throw new Error("The disk can't be remounted");
    },
  };
}

async function mount(place: string, size: string) {
  const reasons: string[] = [];
  // Root needs no name space for users, and may not be allowed one; a user needs it.
  for (const flags of [["--mount"], ["--map-root-user", "--mount"]]) {
    const holder = spawn("unshare", [...flags, "sh", "-c", script, "sh", place, size], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    const said = collect(holder);
    const ended = once(holder, "close").catch(() => undefined);
    const lines = createInterface(holder.stdout)[Symbol.asyncIterator]();
    const next = async () => {
      const line: IteratorResult<string, unknown> = await lines.next();
      return line.done === true ? "" : line.value;
    };
    const say = (options: string) => {
      holder.stdin.write(`${options}\n`);
      return next();
    };
    if ((await next()) === "ready") return { holder, say };
    await ended;
    reasons.push(`unshare ${flags.join(" ")}: ${said()}`);
  }
  throw new Error(
    `This test needs a disk of its own: Linux, and root or name spaces for users. ${reasons.join("; ")}`,
  );
}

function collect(holder: Holder): () => string {
  let text = "";
  holder.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  holder.on("error", (error) => (text += error.message));
  return () => text.trim();
}

export interface LockableFolder {
  readonly folder: string;
  readonly setReadOnly: (isReadOnly: boolean) => Promise<void>;
}

/** A folder that can be made read-only: by its rights, or for root, whom they do not bind, on a disk of its own. */
export async function lockableFolder(): Promise<LockableFolder> {
  if (process.getuid?.() === 0) return openDisk(16 * 1024);
  const folder = await temporaryFolder();
  const setReadOnly = async (isReadOnly: boolean) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    const places = [folder, ...folders.map((entry) => path.join(entry.parentPath, entry.name))];
    for (const place of places) await chmod(place, isReadOnly ? 0o555 : 0o755);
  };
  onTestFinished(() => setReadOnly(false));
  return { folder, setReadOnly };
}
