import type { Effect, Finding } from "./issue";

interface Words {
  readonly message: string;
  readonly fix: string;
}

/** What a rule has to say of the facts of a case, and by which name it goes. */
export interface Rule<Facts> {
  (facts: Facts): Finding;
  readonly ruleName: string;
}

/** A rule: its name, what it does, and what the editor reads when it is broken. */
export function rule<Facts>(name: string, effect: Effect, words: (facts: Facts) => Words): Rule<Facts> {
  const say = (facts: Facts): Finding => ({ rule: name, effect, ...words(facts) });
  return Object.assign(say, { ruleName: name });
}

/** ` Maksud Anda "…"?`, or nothing. */
export function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Maksud Anda "${suggestion}"?`;
}
