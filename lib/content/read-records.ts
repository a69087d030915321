import type { Checked } from "@/lib/core/checked";
import type { MediaPath } from "@/lib/core/ids";
import type { Picture } from "./article";
import type { Records } from "./records";
import { collectRecords, fallbackTimeZone } from "./records";
import type { SourceFile } from "./source-file";
import { kindOfSource } from "./source-file";
import type { SourceReading } from "./source-reading";
import { readSource } from "./source-reading";

/** What lies in a content folder, as text. */
export interface ContentFolder {
  readonly files: readonly SourceFile[];
  readonly pictures: ReadonlyMap<MediaPath, Picture>;
}

/** Reads a folder that is at hand as a value. */
export function readRecords({ files, pictures }: ContentFolder): Checked<Records> {
  const siteFile = files.find((file) => kindOfSource(file.path) === "site");
  const site = siteFile && readSource(siteFile, fallbackTimeZone).record;
  const timeZone = site?.kind === "site" ? site.record.timeZone : fallbackTimeZone;
  const shown = [...pictures.values()].map((record): SourceReading => ({
    file: `media/${record.path}`,
    record: { kind: "picture", record },
    issues: [],
  }));
  return collectRecords([...files.map((file) => readSource(file, timeZone)), ...shown]);
}
