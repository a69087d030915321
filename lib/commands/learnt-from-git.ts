/**
 * Something that is learnt from git: recalled from the last process, brought up to date as often as somebody looks, and kept
 * for the next process. While git does not answer in time, it is what it was.
 */
export abstract class LearntFromGit<Known> {
  private known: Promise<Known> | undefined;
  private saved: Known | undefined;

  constructor(private readonly onFailed: () => void) {}

  /** What the last process left; nothing known where it left nothing. */
  protected abstract readKept(): Promise<Known>;
  /** @throws when git does not answer */
  protected abstract readOn(last: Known): Promise<Known>;
  protected abstract keep(known: Known): Promise<void>;

  recall(): Promise<Known> {
    this.known ??= this.readKept().then((last) => {
      this.saved = last;
      return last;
    });
    return this.known;
  }

  async look(): Promise<Known> {
    const last = await this.recall();
    const next = await this.readOn(last).catch(() => {
      this.onFailed();
      return last;
    });
    this.known = Promise.resolve(next);
    return next;
  }

  async save(): Promise<void> {
    const known = await this.recall();
    if (known === this.saved) return;
    await this.keep(known);
    this.saved = known;
  }
}
