import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import type { CommandResult } from "./site";
import { projectDir, readerEnvironment } from "./site";

/** A terminal of 100 columns that a program runs in, with its keyboard and screen on our side; Python has the system's own. */
const bridge = `
import fcntl, os, pty, struct, sys, termios
child, screen = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
pty._copy(screen, pty._read, pty._read)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

/** How long a talk may take; one that waits for what never comes is ended. */
const patienceMs = 90_000;

/** What is waited for on the screen, and what is typed then. */
export type Turn = readonly [shown: string, typed: string];

export const enter = "\r";
export const space = " ";
export const down = "\u001b[B";
export const interrupt = "\u0003";

/**
 * Runs a command as somebody does who sits before it: reads what it shows and types the answers.
 *
 * @throws with what was shown when the command ends before everything was typed
 */
export async function talkTo(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  turns: readonly Turn[],
): Promise<CommandResult> {
  const program = [process.execPath, "lib/commands/launch.mjs", command, ...args];
  const child = spawn("python3", ["-c", bridge, ...program], {
    cwd: projectDir,
    env: { ...readerEnvironment(), TERM: "xterm", ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const left = [...turns];
  let output = "";
  let seen = 0;
  const answer = () => {
    for (let next = left[0]; next; next = left[0]) {
      const place = plainText(output).indexOf(next[0], seen);
      if (place < 0) return;
      seen = place + next[0].length;
      left.shift();
      child.stdin.write(next[1]);
    }
  };
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    answer();
  });
  const impatience = setTimeout(() => child.kill(), patienceMs);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearTimeout(impatience);
  const [unanswered] = left;
  if (unanswered) throw new Error(`"${unanswered[0]}" was never shown:\n${plainText(output)}`);
  return { status, output: plainText(output) };
}

/** What a screen shows, without the codes that move its cursor and colour it. */
function plainText(output: string): string {
  return stripVTControlCharacters(output).replaceAll("\r", "");
}
