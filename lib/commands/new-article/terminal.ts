import checkbox from "@inquirer/checkbox";
import input from "@inquirer/input";
import select from "@inquirer/select";
import pc from "picocolors";
import type { Answerer, Choice } from "./question";

/** Lines of a list that are on the screen at once. */
const pageSize = 12;
const helpFor = (keys: string) => ({ keysHelpTip: () => pc.dim(keys) });
const needed = "Pilih paling sedikit satu: tekan spasi, lalu Enter.";

/** A person at a terminal. Ctrl+C ends a question with an `ExitPromptError`. */
export const person: Answerer = {
  text: async ({ message, proposed, faultOf }) => {
    const validate = (answer: string) => faultOf(answer.trim()) ?? true;
    return (await input({ message, ...(proposed !== undefined && { default: proposed }), validate })).trim();
  },
  one: async ({ message, choices }) => {
    // The list begins with no answer, so that Enter alone gives none.
    let answer = "";
    while (answer === "")
      answer = await select({
        message,
        choices: [{ value: "", name: pc.dim("(pilih salah satu)") }, ...choices.map(toPromptChoice)],
        pageSize,
        loop: false,
        theme: { style: helpFor("panah atas/bawah: pindah • Enter: pilih") },
      });
    return answer;
  },
  some: async ({ message, choices, isNeeded }) => {
    if (choices.length === 0) return [];
    return checkbox({
      message,
      choices: choices.map(toPromptChoice),
      pageSize,
      loop: false,
      shortcuts: { all: null, invert: null },
      validate: (chosen) => !isNeeded || chosen.length > 0 || needed,
      theme: { style: helpFor("panah atas/bawah: pindah • spasi: pilih • Enter: selesai") },
    });
  },
};

function toPromptChoice({ value, name, reason }: Choice) {
  return { value, name, short: value, ...(reason !== undefined && { description: reason }) };
}

/** Whether a question was answered with Ctrl+C. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === "ExitPromptError";
}
