import { readdirSync } from "node:fs";
import path from "node:path";

/** The project's own folder. */
export const projectDir = path.resolve(import.meta.dirname, "../..");

/** All files below folders of the project, as paths with `/`, in order. */
export function walk(...folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(projectDir, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(projectDir, path.join(entry.parentPath, entry.name))),
    )
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}
