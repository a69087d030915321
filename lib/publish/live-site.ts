import type { EditionLoading } from "@/lib/articles";
import type { PublishReport } from "./publisher";

/** What a site that is kept up to date needs from the world around it. */
export interface LiveSiteParts {
  /** Reads some files anew, or all when none are named. */
  readonly read: (files: readonly string[] | undefined) => Promise<unknown>;
  readonly editionAt: (nowMs: number) => EditionLoading | Promise<EditionLoading>;
  readonly publish: (loading: EditionLoading) => Promise<PublishReport | undefined>;
  readonly now: () => number;
  /** Whether the site folder is still there; one that was taken away is filled again at once. */
  readonly isIntact: () => boolean;
  /** Called for each edition, published or not. */
  readonly onRead: (loading: EditionLoading) => void;
  readonly onPublished: (report: PublishReport, tookMs: number) => void;
  readonly onFailed: (error: unknown) => void;
}

/** How often the clock is looked at, so that a machine that slept, or whose clock was set, catches up. */
const heartbeatMs = 1000;
/** What is due before the heartbeat after the next one has a timer of its own, as it is to go out at its second. */
const timerMs = heartbeatMs * 1.5;
/** How long after a failure it is tried again, should nothing change before. */
const retryAfterMs = 30_000;
/** Everything is read anew this often, should the system ever have kept a change to itself. */
const everythingMs = 24 * 60 * 60 * 1000;
/** A clock that is set back by no more than this was corrected, and what went out in time stays out. */
const correctionMs = 60_000;

/**
 * Keeps a site up to date: with what is saved, and with the clock.
 *
 * One publish runs at a time. What changes meanwhile is gathered and becomes the next one.
 */
export class LiveSite {
  private readonly changed = new Set<string>();
  private mustReadAll = false;
  private mustPublish = false;
  private isClosed = false;
  /** When the content has to be published anew. */
  private dueMs: number | undefined;
  /** When a publish that failed is tried again. */
  private retryMs: number | undefined;
  private readAllMs: number;
  /** The instant that the site shows. */
  private shownMs: number;
  private running: Promise<void> | undefined;
  private readonly heartbeat: NodeJS.Timeout;
  private timer: NodeJS.Timeout | undefined;

  /** @param firstDueMs when the edition that is published already has to be made anew */
  constructor(
    private readonly parts: LiveSiteParts,
    firstDueMs: number | undefined,
  ) {
    this.readAllMs = parts.now();
    this.shownMs = parts.now();
    this.dueMs = firstDueMs;
    this.heartbeat = setInterval(() => {
      this.lookAtClock();
    }, heartbeatMs);
    this.setTimer();
  }

  /** Files were saved, renamed or removed. */
  filesChanged(files: Iterable<string>): void {
    for (const file of files) this.changed.add(file);
    this.run();
  }

  /** Nobody knows what changed. */
  anythingChanged(): void {
    this.mustReadAll = true;
    this.run();
  }

  /** Waits for what is under way and publishes no more. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.heartbeat);
    clearTimeout(this.timer);
    await this.running;
  }

  private lookAtClock(): void {
    const nowMs = this.parts.now();
    // After the clock was set back, half a minute and a day would last until it has caught up.
    if (this.retryMs !== undefined) this.retryMs = Math.min(this.retryMs, nowMs + retryAfterMs);
    this.readAllMs = Math.min(this.readAllMs, nowMs);
    if (this.wakeMs() <= nowMs || this.isUntrue(nowMs)) this.mustPublish = true;
    if (nowMs - this.readAllMs >= everythingMs) this.mustReadAll = true;
    if (this.mustPublish || this.mustReadAll) this.run();
    else this.setTimer();
  }

  /** Whether the folder does not show what was published last, or that is of an instant still to come. */
  private isUntrue(nowMs: number): boolean {
    if (this.running || this.retryMs !== undefined) return false;
    return nowMs < this.shownMs - correctionMs || !this.parts.isIntact();
  }

  /** When the clock next gives a reason to publish. */
  private wakeMs(): number {
    return Math.min(this.dueMs ?? Infinity, this.retryMs ?? Infinity);
  }

  /** Timers may come a little early, and the clock may have been set: what one does is to look at the clock again. */
  private setTimer(): void {
    clearTimeout(this.timer);
    const waitMs = this.wakeMs() - this.parts.now();
    if (this.isClosed || waitMs > timerMs) return;
    this.timer = setTimeout(
      () => {
        this.lookAtClock();
      },
      Math.max(1, waitMs),
    );
  }

  private run(): void {
    if (this.running || this.isClosed) return;
    this.running = this.publishAll().finally(() => {
      this.running = undefined;
    });
  }

  private hasWork(): boolean {
    return this.changed.size > 0 || this.mustReadAll || this.mustPublish;
  }

  private async publishAll(): Promise<void> {
    while (this.hasWork() && !this.isClosed) {
      const startedMs = performance.now();
      // What a failed publish had read, and what not, nobody knows.
      const files = this.mustReadAll || this.retryMs !== undefined ? undefined : [...this.changed];
      const dueBeforeMs = this.dueMs;
      this.changed.clear();
      this.mustReadAll = false;
      this.mustPublish = false;
      this.dueMs = undefined;
      this.retryMs = undefined;
      try {
        await this.parts.read(files);
        if (!files) this.readAllMs = this.parts.now();
        this.shownMs = this.nextInstant();
        const loading = await this.parts.editionAt(this.shownMs);
        this.parts.onRead(loading);
        this.dueMs = loading.edition?.catalogue.nextDueMs;
        const report = await this.parts.publish(loading);
        if (report) this.parts.onPublished(report, performance.now() - startedMs);
      } catch (error) {
        // The last good site stays up; the next change tries again, or the clock.
        const nowMs = this.parts.now();
        this.dueMs = [this.dueMs, dueBeforeMs].find((dueMs) => dueMs !== undefined && dueMs > nowMs);
        this.retryMs = nowMs + retryAfterMs;
        this.parts.onFailed(error);
      }
    }
    this.setTimer();
  }

  private nextInstant(): number {
    const nowMs = this.parts.now();
    return nowMs < this.shownMs - correctionMs ? nowMs : Math.max(nowMs, this.shownMs);
  }
}
