import { realpath } from "node:fs/promises";
import path from "node:path";
import watcher from "@parcel/watcher";

export interface ContentChanges {
  /** Paths below the folder, with `/`. */
  readonly files: ReadonlySet<string>;
  /** Set when the system could not say what changed: everything has to be looked at. */
  readonly isEverything: boolean;
}

/**
 * Watches a folder with all that is below it.
 *
 * @param onChange called with a whole burst of changes at once, such as a `git pull`; not before the burst is over
 * @returns what ends the watching
 * @throws when the folder can't be watched
 */
export async function watchFolder(
  folder: string,
  onChange: (changes: ContentChanges) => void,
): Promise<() => Promise<void>> {
  // Events name real paths, also where the folder was named by a link.
  const root = await realpath(folder);
  const subscription = await watcher.subscribe(root, (error, events) => {
    if (error) onChange({ files: new Set(), isEverything: true });
    else {
      const files = events.map((event) => path.relative(root, event.path).split(path.sep).join("/"));
      // A folder that came or went is one event; what is in it has none of its own everywhere.
      const isEverything = events.some((event) => path.extname(event.path) === "");
      onChange({ files: new Set(files), isEverything });
    }
  });
  return () => subscription.unsubscribe();
}
