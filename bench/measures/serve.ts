import { createRequire } from "node:module";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { findNginx } from "@/tests/support/programs";
import { startNginxIn } from "@/tests/support/nginx";
import type { Bench } from "../bench";
import { editedArticles } from "../bench";
import type { Figure, Measured } from "../figure";
import { answersPerSecond, ensureWrk, onServerCore } from "../load";

const startLimitMs = 10 * 60 * 1000;

/** How many answers a second one core gives: `npm start`, nginx on the same file, and Next's own server on the same article. */
export async function measureServe(bench: Bench): Promise<Measured> {
  const { workplace, site, runCount, tell } = bench;
  if (!ensureWrk()) return { figures: [], notes: ['"serve" needs wrk: apt-get install wrk'] };
  const page = `/artikel/${editedArticles(bench).middle.slug}`;
  const figures: Figure[] = [];
  const measure = async (id: string, label: string, url: string) => {
    tell(label);
    // What is loaded or compiled on the first requests is none of the figure.
    await answersPerSecond(workplace, url);
    const values: number[] = [];
    for (let run = 0; run < runCount; run += 1) values.push(await answersPerSecond(workplace, url));
    figures.push({ id, label, unit: "requests/s", values });
  };
  const start = async (
    args: readonly string[],
    isReady: RegExp,
    env: Readonly<Record<string, string>> = {},
  ) => {
    const [program = "", ...rest] = [...onServerCore, process.execPath, ...args];
    const command = workplace.start({ program, args: rest, cwd: process.cwd(), env, limitMs: startLimitMs });
    await command.waitFor(isReady, startLimitMs);
    return { command, url: isReady.exec(command.output)?.[1] ?? "" };
  };

  tell("npm start");
  const folders = ["--content-dir", site.contentDir, "--site-dir", site.siteDir];
  const ready = /siap dibaca di (http:\S+)/;
  const ours = await start(["lib/commands/launch.mjs", "start", ...folders, "--port", "0"], ready);
  await measure("serve.ours", "npm start, an article", `${ours.url}${page}`);
  await ours.command.stop();

  const notes: string[] = [];
  if (findNginx() === undefined) notes.push("nginx is not installed: apt-get install nginx-light");
  else {
    const prefix = workplace.place("nginx");
    await mkdir(prefix);
    const nginx = await startNginxIn(prefix, site.siteDir, onServerCore);
    await measure("serve.nginx", "nginx, the same file", `${nginx.url}${page}`);
    await nginx.stop();
  }

  const next = createRequire(path.resolve("package.json")).resolve("next/dist/bin/next");
  const own = await start([next, "start", "-H", "127.0.0.1", "-p", "0"], /(http:\S+:\d+)[^]*Ready/, {
    CONTENT_DIR: site.contentDir,
    NEXT_TELEMETRY_DISABLED: "1",
  });
  await measure("serve.next", "next start, the same article", `${own.url}${page}`);
  await own.command.stop();
  return { figures, notes };
}
