import { execFileSync } from "node:child_process";

/**
 * Runs git in a folder as somebody who has no settings of their own.
 *
 * @param at when its commits are made, in ISO 8601
 */
export function git(folder: string, at: string, ...args: readonly string[]): string {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  };
  const person = ["-c", "user.name=Ani", "-c", "user.email=ani@warta.example"];
  return execFileSync("git", [...person, ...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
}

/** Puts everything in a folder into a commit, the first of its repository too. */
export function commitAll(folder: string, at: string): void {
  git(folder, at, "init", "--quiet");
  git(folder, at, "add", "--all");
  git(folder, at, "commit", "--quiet", "--allow-empty", "--message=Simpan");
}
