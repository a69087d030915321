import type { DataPath } from "./read-yaml";

/** What lies where a path leads in untrusted data; `undefined` where nothing does. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    const entries: ReadonlyMap<string, unknown> = new Map(Object.entries(inner));
    return entries.get(String(step));
  }, data);
}
