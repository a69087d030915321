import { readFile, writeFile } from "node:fs/promises";

let editCount = 0;

/** A title that no page of any corpus has had so far. */
export function freshTitle(): string {
  editCount += 1;
  return `Judul uji nomor ${String(editCount)} selesai`;
}

/** A sentence that no text of any corpus has had so far. */
export function freshSentence(): string {
  editCount += 1;
  return `Kalimat uji nomor ${String(editCount)} selesai.`;
}

/** An article's file with another title; everything else stays. */
export async function withTitle(file: string, title: string): Promise<string> {
  return (await readFile(file, "utf8")).replace(/^title: .*$/m, `title: ${title}`);
}

/** An article's file with another last sentence. */
export async function withLastSentence(file: string, sentence: string): Promise<string> {
  const text = await readFile(file, "utf8");
  return `${text.replace(/\n\nKalimat uji .*\n$/, "\n")}\n${sentence}\n`;
}

/** The title that an article's file has. */
export async function titleIn(file: string): Promise<string> {
  const title = /^title: (.*)$/m.exec(await readFile(file, "utf8"))?.[1];
  if (title === undefined) throw new Error(`${file} has no title`);
  return title;
}

/** Saves as editors do: over the old file, in one go. @returns the instant just before */
export async function save(file: string, text: string): Promise<number> {
  const startedMs = performance.now();
  await writeFile(file, text);
  return startedMs;
}
