import { readFileSync, statSync } from "node:fs";

/**
 * What a file of the site folder says. It is looked at whenever it is asked, as the folder may be published into by
 * another process; it is read when it is another file.
 */
export class WatchedFile<Said> {
  private stamp = "";
  private said: Said;

  /** @param parse is given nothing where there is no such file, or none that can be read as JSON */
  constructor(
    private readonly file: string,
    private readonly parse: (json: unknown) => Said,
  ) {
    this.said = parse(undefined);
  }

  current(): Said {
    const stat = statSync(this.file, { throwIfNoEntry: false });
    const stamp = stat ? `${String(stat.ino)}-${String(stat.size)}-${String(stat.mtimeMs)}` : "";
    if (stamp !== this.stamp) {
      this.stamp = stamp;
      this.said = this.parse(readJson(this.file));
    }
    return this.said;
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
