import { watchFolder } from "@/lib/publish/watch";

/** What was saved: these files, or nobody knows what. */
export type Saved = readonly string[] | "everything";

/**
 * Calls for each burst of saves, one after the other; what is saved meanwhile waits for the next turn. The first call is
 * for what was saved before anybody watched.
 *
 * @returns what ends it, once the call under way is done
 */
export async function onEachSave(
  folder: string,
  onSaved: (saved: Saved) => Promise<void>,
): Promise<() => Promise<void>> {
  const files = new Set<string>();
  let isEverything = true;
  let isWaiting = true;
  let turn = Promise.resolve();
  const take = async () => {
    isWaiting = false;
    const saved = isEverything ? "everything" : [...files];
    files.clear();
    isEverything = false;
    await onSaved(saved);
  };
  const stop = await watchFolder(folder, (changes) => {
    for (const file of changes.files) files.add(file);
    isEverything ||= changes.isEverything;
    if (isWaiting) return;
    isWaiting = true;
    turn = turn.then(take);
  });
  turn = turn.then(take);
  return async () => {
    await stop();
    await turn;
  };
}
