/** How long saves are waited for, so that several of them make one index. */
const pauseMs = 1000;
/** How long after a failure it is tried again. */
const retryMs = 30_000;

/** Has an index follow a site that keeps changing: one run at a time, and a last one after the last change. */
export class IndexFollower {
  private isWanted = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  /** @param update makes the index the one of the site */
  constructor(
    private readonly update: () => Promise<unknown>,
    private readonly onFailed: (error: unknown) => void,
  ) {}

  /** The site was changed, or may have been. */
  siteChanged(): void {
    this.isWanted = true;
    if (!this.running) this.wait(pauseMs);
  }

  /** @param stop ends what is under way */
  async close(stop: () => void): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    stop();
    await this.running;
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      this.running = this.run().finally(() => {
        this.running = undefined;
      });
    }, ms);
  }

  private async run(): Promise<void> {
    this.isWanted = false;
    try {
      await this.update();
    } catch (error) {
      if (this.isClosed) return;
      this.onFailed(error);
      this.wait(retryMs);
      return;
    }
    if (this.hasNews()) this.wait(pauseMs);
  }

  /** Whether the site was changed while the index was made. */
  private hasNews(): boolean {
    return this.isWanted;
  }
}
