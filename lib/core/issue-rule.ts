import type { Effect, Finding } from "./issue";

interface Words {
  readonly message: string;
  readonly fix: string;
}

/** A rule: its name, what it does, and what the editor reads when it is broken. */
export function rule<Facts>(name: string, effect: Effect, words: (facts: Facts) => Words) {
  return (facts: Facts): Finding => ({ rule: name, effect, ...words(facts) });
}
