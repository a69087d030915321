/** As many pages as an editor may have open, many times over. */
const keptPages = 200;

/** Pages as they last were while their files were sound, by path; the least used goes first. */
export class LastGood {
  private readonly pages = new Map<string, string>();

  get(path: string): string | undefined {
    return this.pages.get(path);
  }

  keep(path: string, html: string): void {
    this.pages.delete(path);
    this.pages.set(path, html);
    const [oldest] = this.pages.keys();
    if (this.pages.size > keptPages && oldest !== undefined) this.pages.delete(oldest);
  }
}
