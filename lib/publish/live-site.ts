import type { EditionLoading } from "@/lib/articles";
import type { PublishReport } from "./publisher";

/** What a site that is kept up to date needs from the world around it. */
export interface LiveSiteParts {
  /** Reads some files anew, or all when none are named. */
  readonly read: (files: readonly string[] | undefined) => Promise<unknown>;
  readonly editionAt: (nowMs: number) => EditionLoading | Promise<EditionLoading>;
  readonly publish: (loading: EditionLoading) => Promise<PublishReport | undefined>;
  readonly now: () => number;
  /** Called for each edition, published or not. */
  readonly onRead: (loading: EditionLoading) => void;
  readonly onPublished: (report: PublishReport, tookMs: number) => void;
  readonly onFailed: (error: unknown) => void;
}

/** How often the clock is looked at, so that a machine that slept, or whose clock was set, catches up. */
const heartbeatMs = 1000;
/** How long after a failure it is tried again, should nothing change before. */
const retryMs = 30_000;
/** Everything is read anew this often, should the system ever have kept a change to itself. */
const everythingMs = 24 * 60 * 60 * 1000;

/**
 * Keeps a site up to date: with what is saved, and with the clock.
 *
 * One publish runs at a time. What changes meanwhile is gathered and becomes the next one.
 */
export class LiveSite {
  private readonly changed = new Set<string>();
  private mustReadAll = false;
  private mustPublish = false;
  private hasFailed = false;
  private isClosed = false;
  private dueMs: number | undefined;
  private readAllMs: number;
  private running: Promise<void> | undefined;
  private readonly heartbeat: NodeJS.Timeout;
  private dueTimer: NodeJS.Timeout | undefined;

  /** @param firstDueMs when the edition that is published already has to be made anew */
  constructor(
    private readonly parts: LiveSiteParts,
    firstDueMs: number | undefined,
  ) {
    this.readAllMs = parts.now();
    this.setDue(firstDueMs);
    this.heartbeat = setInterval(() => {
      this.lookAtClock();
    }, heartbeatMs);
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
    clearTimeout(this.dueTimer);
    await this.running;
  }

  private lookAtClock(): void {
    const nowMs = this.parts.now();
    if (this.dueMs !== undefined && nowMs >= this.dueMs) this.mustPublish = true;
    if (nowMs - this.readAllMs >= everythingMs) this.mustReadAll = true;
    if (this.mustPublish || this.mustReadAll) this.run();
  }

  private setDue(dueMs: number | undefined): void {
    this.dueMs = dueMs;
    clearTimeout(this.dueTimer);
    if (dueMs === undefined) return;
    // The heartbeat alone would be up to a second late; longer waits than it are left to it.
    const waitMs = dueMs - this.parts.now();
    if (waitMs <= heartbeatMs * 2)
      this.dueTimer = setTimeout(
        () => {
          this.lookAtClock();
        },
        Math.max(0, waitMs),
      );
    else
      this.dueTimer = setTimeout(
        () => {
          this.setDue(dueMs);
        },
        Math.min(waitMs - heartbeatMs, everythingMs),
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
      const files = this.mustReadAll || this.hasFailed ? undefined : [...this.changed];
      this.changed.clear();
      this.mustReadAll = false;
      this.mustPublish = false;
      this.hasFailed = false;
      try {
        await this.parts.read(files);
        if (!files) this.readAllMs = this.parts.now();
        const loading = await this.parts.editionAt(this.parts.now());
        this.parts.onRead(loading);
        this.setDue(loading.edition?.catalogue.nextDueMs);
        const report = await this.parts.publish(loading);
        if (report) this.parts.onPublished(report, performance.now() - startedMs);
      } catch (error) {
        // The last good site stays up; the next change tries again, or the clock.
        this.hasFailed = true;
        this.setDue(this.parts.now() + retryMs);
        this.parts.onFailed(error);
      }
    }
  }
}
