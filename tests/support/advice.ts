import { adviseOn } from "@/lib/content/advice/across/advise-on";
import type { WordingRecord } from "@/lib/content/record";
import type { SourceReading } from "@/lib/content/source-reading";
import { readSource } from "@/lib/content/source-reading";
import { parseMediaPath } from "@/lib/core/ids";
import { compareIssues } from "@/lib/core/issue";
import { known } from "./known";
import type { Files, PictureSize } from "./newsroom";
import { article, hashOf, newsroomFrame } from "./newsroom";

/** What a proofreader says, and where: `at` is the rest of the line that the place points at. */
export interface Told {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
  readonly fix: string;
}

export function wordingOf(words: Readonly<Record<string, string>>): readonly WordingRecord[] {
  return Object.entries(words).map(([word, better]) => ({ word, better }));
}

/** Advice on one article's file alone. */
export function adviceOn(text: string, wording: readonly WordingRecord[] = []): readonly Told[] {
  const { proof, issues } = readSource({ path: "articles/a.md", text }, "Asia/Jakarta", wording);
  if (!proof) throw new Error(`The test's article is at fault: ${JSON.stringify(issues)}`);
  const lines = text.split("\n");
  return proof.advice.map(({ rule, line, column, message, fix }) => ({
    rule,
    at: lines[line - 1]?.slice(column - 1) ?? "",
    message,
    fix,
  }));
}

/** Advice on one rule about a body, in short: `Rp 5 juta. → Tulis Rp5 juta: …`. */
export function adviceOnBody(
  rule: string,
  body: string,
  wording: readonly WordingRecord[] = [],
): readonly string[] {
  return adviceOn(article({}, body), wording)
    .filter((told) => told.rule === rule)
    .map(({ at, fix }) => `${at} → ${fix}`);
}

/** Advice that takes several files to see, in short: `articles/a.md:3 tag-spelling`, with what is to be done. */
export function adviceAcross(
  files: Files,
  now: string,
  pictures: readonly PictureSize[] = [],
): readonly string[] {
  const written = Object.entries({ ...newsroomFrame, ...files })
    .flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const shown = pictures.map(({ path, width, height }): SourceReading => {
    const media = known(parseMediaPath, path);
    const record = { path: media, width, height, hash: hashOf(path) };
    return { file: `media/${path}`, record: { kind: "picture", record }, issues: [] };
  });
  const readings = [...written.map((file) => readSource(file, "Asia/Jakarta", [])), ...shown];
  return adviseOn(readings, Date.parse(now))
    .sort(compareIssues)
    .map(({ file, line, column, rule, fix }) => `${file}:${String(line)}:${String(column)} ${rule}: ${fix}`);
}
