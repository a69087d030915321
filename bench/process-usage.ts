import { readFileSync } from "node:fs";

/** What one process of a command has used so far. */
export interface ProcessUsage {
  /** `main` is the process that was started, `render` one that renders pages. */
  readonly role: "main" | "render" | "other";
  /** The most memory that it ever had, as the kernel kept count. */
  readonly peakMegabytes: number;
  readonly cpuSeconds: number;
}

const sampleMs = 50;
/** Clock ticks of /proc: 100 a second on every Linux that Node runs on. */
const ticksPerSecond = 100;

/**
 * Looks at a process and all that it started, again and again while they run. The kernel itself keeps the highest use of
 * memory, so a look every now and then misses only what comes in the last moment of a process.
 *
 * It reads /proc, which only Linux has; elsewhere there is nothing to see.
 */
export class UsageWatch {
  private readonly seen = new Map<number, ProcessUsage>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly rootId: number) {
    this.timer = setInterval(() => {
      this.look();
    }, sampleMs);
  }

  stop(): readonly ProcessUsage[] {
    clearInterval(this.timer);
    return [...this.seen.values()];
  }

  private look(): void {
    for (const id of familyOf(this.rootId)) {
      const usage = readUsage(id, id === this.rootId);
      // The last look counts: before a new process is itself, it is for a moment a copy of its parent.
      if (usage) this.seen.set(id, usage);
    }
  }
}

/** A process and its descendants. Node starts processes from its first thread. */
function familyOf(id: number): readonly number[] {
  const children = read(`/proc/${String(id)}/task/${String(id)}/children`)?.trim() ?? "";
  return [id, ...(children === "" ? [] : children.split(" ").flatMap((child) => familyOf(Number(child))))];
}

function readUsage(id: number, isRoot: boolean): ProcessUsage | undefined {
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${String(id)}/status`) ?? "")?.[1];
  const stat = read(`/proc/${String(id)}/stat`);
  // A process that has just ended has no memory any more.
  if (peak === undefined || stat === undefined) return undefined;
  // The name in parentheses may hold anything; what follows its end are numbers, user and system time the 12th and 13th.
  const [userTicks = "0", systemTicks = "0"] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  const isRender = read(`/proc/${String(id)}/cmdline`)?.includes("render-process") === true;
  return {
    role: isRoot ? "main" : isRender ? "render" : "other",
    peakMegabytes: Number(peak) / 1024,
    cpuSeconds: (Number(userTicks) + Number(systemTicks)) / ticksPerSecond,
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
