import { realpath } from "node:fs/promises";
import path from "node:path";
import type { AsyncSubscription, SubscribeCallback } from "@parcel/watcher";
import watcher from "@parcel/watcher";

export interface ContentChanges {
  /** Paths below the folder, with `/`. */
  readonly files: ReadonlySet<string>;
  /** Set when the system could not say what changed: everything has to be looked at. */
  readonly isEverything: boolean;
}

/** How long it waits for a folder that can't be watched to come back. */
const renewAgainMs = 1000;

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
  let isClosed = false;
  const hear: SubscribeCallback = (error, events) => {
    const files = events.map((event) => path.relative(root, event.path).split(path.sep).join("/"));
    // A folder that came or went is one event; what is in it has none of its own everywhere.
    const isFolder = events.some((event) => path.extname(event.path) === "");
    if (isFolder) turn = turn.then(renew);
    if (error !== null || isFolder) turn = turn.then(tellEverything);
    else onChange({ files: new Set(files), isEverything: false });
  };
  const tellEverything = () => {
    if (!isClosed) onChange({ files: new Set(), isEverything: true });
  };
  let subscription: AsyncSubscription | undefined = await watcher.subscribe(root, hear);
  /** Of folders that were made within each other at once, the inner ones would go unheard. */
  const renew = async () => {
    await subscription?.unsubscribe();
    // The folder itself may be gone for a moment, as while a branch is checked out.
    subscription = isClosed ? undefined : await watcher.subscribe(root, hear).catch(() => undefined);
    if (!subscription && !isClosed) setTimeout(() => void (turn = turn.then(renew)), renewAgainMs).unref();
  };
  let turn = Promise.resolve();
  return async () => {
    isClosed = true;
    await turn;
    await subscription?.unsubscribe();
  };
}
