import { WrongUse } from "../settings";

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** What speaks for it. */
  readonly reason?: string;
}

interface Asked {
  readonly message: string;
  /** How else it can be answered. */
  readonly flag: string;
}

export interface TextQuestion extends Asked {
  /** Taken when nothing else is said; without one an answer is needed. */
  readonly proposed?: string | undefined;
  /** @returns what is wrong with an answer; `undefined` when nothing is */
  readonly faultOf: (answer: string) => string | undefined;
}

export interface ChoiceQuestion extends Asked {
  readonly choices: readonly Choice[];
  /** What is likely, for when nobody is there to be asked; a person chooses, as a wrong one would be published. */
  readonly likely?: string | undefined;
}

export interface ChoicesQuestion extends Asked {
  readonly choices: readonly Choice[];
  /** As above. */
  readonly likely: readonly string[];
  readonly isNeeded: boolean;
}

/** Whoever answers what flags leave open. */
export interface Answerer {
  readonly text: (question: TextQuestion) => Promise<string>;
  readonly one: (question: ChoiceQuestion) => Promise<string>;
  readonly some: (question: ChoicesQuestion) => Promise<readonly string[]>;
}

/** Nobody is there to be asked: what is proposed is taken. */
export const proposalTaker: Answerer = {
  text: ({ proposed, faultOf, ...asked }) => {
    const fault = proposed === undefined ? undefined : faultOf(proposed);
    if (proposed === undefined || fault !== undefined) throw unanswered(asked, fault);
    return Promise.resolve(proposed);
  },
  one: ({ likely, ...asked }) => {
    if (likely === undefined) throw unanswered(asked, undefined);
    return Promise.resolve(likely);
  },
  some: ({ likely, isNeeded, ...asked }) => {
    if (isNeeded && likely.length === 0) throw unanswered(asked, undefined);
    return Promise.resolve(likely);
  },
};

function unanswered({ message, flag }: Asked, fault: string | undefined): WrongUse {
  return new WrongUse(`${message}: belum disebut. Pakai ${flag}.${fault === undefined ? "" : ` ${fault}`}`);
}
