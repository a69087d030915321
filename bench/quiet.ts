import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";

const lookMs = 1000;
/** How often it is looked again before the figures are taken as they come. */
const patience = 60;
/** Above this share of all cores the figures are somebody else's as well. */
const quietPercent = 10;

/** Waits a while for the machine to be free, while nothing of the benchmark runs, and says so when it never was. */
export class QuietCheck {
  private readonly percents: number[] = [];

  async wait(): Promise<void> {
    let percent = 100;
    for (let turn = 0; turn < patience && percent > quietPercent; turn += 1) {
      const before = spentMs();
      await wait(lookMs);
      const after = spentMs();
      percent = ((after.busy - before.busy) / (after.all - before.all)) * 100;
    }
    this.percents.push(percent);
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
