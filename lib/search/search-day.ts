import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Day } from "@/lib/core/ids";
import { parseDay } from "@/lib/core/ids";
import { searchDaysFolder } from "@/lib/site/search-paths";
import type { SearchRecordView } from "@/lib/views/documents/search-day";

/** The articles of a day as the publisher left them for the index, not yet taken apart. */
export interface SearchDay {
  readonly day: Day;
  readonly lines: readonly string[];
  /** Of the text. */
  readonly hash: string;
}

/** All days of a site folder, in their order. */
export async function readSearchDays(siteDir: string): Promise<readonly SearchDay[]> {
  const folder = path.join(siteDir, searchDaysFolder);
  const names = await readdir(folder).catch(() => []);
  const days = names.flatMap((name) => (name.endsWith(".json") ? (parseDay(name.slice(0, -5)) ?? []) : []));
  return Promise.all(
    days.sort().map(async (day) => {
      const text = await readFile(path.join(folder, `${day}.json`), "utf8");
      const hash = createHash("sha256").update(text).digest("hex");
      return { day, hash, lines: text.split("\n").slice(0, -1) };
    }),
  );
}

/** @throws SyntaxError or TypeError for a file that no publisher wrote */
export function recordsOf({ day, lines }: SearchDay): readonly SearchRecordView[] {
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value)) throw new TypeError(`The record of ${day} is none: ${line.slice(0, 80)}`);
    return value;
  });
}

function isRecord(value: unknown): value is SearchRecordView {
  if (typeof value !== "object" || value === null) return false;
  const record: Partial<Record<keyof SearchRecordView, unknown>> = value;
  const { href, title, standfirst, tags, authors, section, sectionLabel, iso, dateLabel, minute, body } =
    record;
  return (
    [href, title, standfirst, section, sectionLabel, iso, dateLabel].every(
      (text) => typeof text === "string",
    ) &&
    Array.isArray(tags) &&
    Array.isArray(authors) &&
    typeof minute === "number" &&
    (body === undefined || (typeof body === "object" && body !== null && "hash" in body))
  );
}
