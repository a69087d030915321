import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";

const lookMs = 1000;
/** How often it is looked again before the figures are taken as they come. */
const patience = 60;
/** Above this share of all cores the figures are somebody else's as well. */
const quietPercent = 10;

interface Spent {
  readonly busySeconds: number;
  readonly allSeconds: number;
}

/** Waits a while for the machine to be free before a measurement, and says afterwards how much of it others took. */
export class QuietCheck {
  private readonly texts: string[] = [];

  /** @param tell called when it has to wait */
  async wait(tell: (doing: string) => void): Promise<void> {
    for (let turn = 0; turn < patience; turn += 1) {
      const before = spent();
      await wait(lookMs);
      if (foreignPercent(before, 0) <= quietPercent) return;
      if (turn === 0) tell("waiting, up to a minute, for other programs to leave the machine alone");
    }
  }

  /**
   * Does what is to be measured, and looks who took the cores meanwhile.
   *
   * @param ownSeconds CPU time that the benchmark and its commands have spent so far; `undefined` where that is not known
   */
  async during<T>(name: string, ownSeconds: () => number | undefined, work: () => Promise<T>): Promise<T> {
    const [before, ownBefore] = [spent(), ownSeconds()];
    const result = await work();
    const own = ownSeconds();
    if (own === undefined || ownBefore === undefined) return result;
    const percent = foreignPercent(before, own - ownBefore);
    if (percent > quietPercent)
      this.texts.push(
        `Other programs took ${percent.toFixed(0)} % of the machine during "${name}"; its times are too long, and its verdicts do not count.`,
      );
    return result;
  }

  notes(): readonly string[] {
    return this.texts;
  }
}

function foreignPercent(before: Spent, ownSeconds: number): number {
  const { busySeconds, allSeconds } = spent();
  const foreign = busySeconds - before.busySeconds - ownSeconds;
  return (foreign / (allSeconds - before.allSeconds)) * 100;
}

/** What all cores have done since the machine was started. */
function spent(): Spent {
  let [busyMs, allMs] = [0, 0];
  for (const { times } of os.cpus()) {
    const working = times.user + times.nice + times.sys + times.irq;
    busyMs += working;
    allMs += working + times.idle;
  }
  return { busySeconds: busyMs / 1000, allSeconds: allMs / 1000 };
}
