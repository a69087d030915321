/** What the script of the search is told: which parts there are, and the engine that reads them. */
export interface SearchDirectory {
  /** The folder of the engine. */
  readonly engine: string;
  /** The name of the code that made the parts, and of the script that asks them. */
  readonly code: string;
  /** The newest first. */
  readonly parts: readonly SearchPart[];
}

export interface SearchPart {
  readonly folder: string;
  /** Its first and last day. */
  readonly from: string;
  readonly to: string;
  /** How many articles it has. */
  readonly count: number;
}

/** @returns `undefined` for a text that is no directory */
export function parseDirectory(text: string): SearchDirectory | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isDirectory(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isDirectory(value: unknown): value is SearchDirectory {
  if (typeof value !== "object" || value === null) return false;
  const { engine, code, parts }: Partial<Record<keyof SearchDirectory, unknown>> = value;
  return (
    typeof engine === "string" && typeof code === "string" && Array.isArray(parts) && parts.every(isPart)
  );
}

function isPart(value: unknown): value is SearchPart {
  if (typeof value !== "object" || value === null) return false;
  const { folder, from, to, count }: Partial<Record<keyof SearchPart, unknown>> = value;
  return [folder, from, to].every((text) => typeof text === "string") && typeof count === "number";
}
