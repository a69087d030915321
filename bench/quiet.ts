import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";

const lookMs = 1000;
/** Above this share of all cores the figures are somebody else's as well. */
const quietPercent = 10;

/** Looks, while nothing of the benchmark runs, whether the machine is busy with something else. */
export class QuietCheck {
  private readonly percents: number[] = [];

  async look(): Promise<void> {
    const before = spentMs();
    await wait(lookMs);
    const after = spentMs();
    this.percents.push(((after.busy - before.busy) / (after.all - before.all)) * 100);
  }

  notes(): readonly string[] {
    const busiest = Math.max(0, ...this.percents);
    if (busiest <= quietPercent) return [];
    return [
      `Other programs took up to ${busiest.toFixed(0)} % of the machine; all times are too long, and no verdict counts.`,
    ];
  }
}

function spentMs(): { readonly busy: number; readonly all: number } {
  let [busy, all] = [0, 0];
  for (const { times } of os.cpus()) {
    const working = times.user + times.nice + times.sys + times.irq;
    busy += working;
    all += working + times.idle;
  }
  return { busy, all };
}
