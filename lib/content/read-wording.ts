import { wordingRules } from "@/lib/core/advice-rules";
import type { Checked } from "@/lib/core/checked";
import { issueAt } from "@/lib/core/issue";
import type { WordingRecord } from "./record";
import { wordingSchema } from "./schema/newsroom-schemas";
import { validate } from "./schema/validate";
import type { SourceFile } from "./source-file";
import { readYaml } from "./yaml/read-yaml";

/** What can be looked for in a text without taking part of a word or a name for it. */
const wordForm = /^[\p{Ll}\p{N}]+(?:[ -][\p{Ll}\p{N}]+)*$/u;

/** The newsroom's list of words that it does without. */
export function readWording(source: SourceFile): Checked<readonly WordingRecord[]> {
  const { data, issues } = readYaml(source.text, source.path, 1);
  if (issues.length > 0) return { issues };
  const list = validate(wordingSchema, data);
  if (list.issues.length > 0) return { issues: list.issues };
  const words = Object.entries(list.value ?? {}).map(([word, better]) => ({
    word: word.normalize("NFC"),
    better,
  }));
  const malformed = words
    .filter(({ word }) => !wordForm.test(word))
    .map(({ word }) => issueAt(data.keyPlace([word]), wordingRules.form({ value: word })));
  return malformed.length > 0 ? { issues: malformed } : { value: words, issues: [] };
}
