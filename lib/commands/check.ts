import path from "node:path";
import { isContentFile } from "@/lib/content/read-file";
import type { Issue } from "@/lib/core/issue";
import { compareIssues, isFault } from "@/lib/core/issue";
import { placeInRepository } from "./check/changed-files";
import { checkFlagsHelp } from "./check/flags";
import type { Saved } from "./check/on-each-save";
import { onEachSave } from "./check/on-each-save";
import { selectIssues } from "./check/selection";
import { keeper, openHistory, openNewsroom } from "./publishing";
import { countIssues, formatIssues } from "./report";
import { githubAnnotations } from "./report/github-annotations";
import { issuesJson } from "./report/issues-json";
import type { ExitStatus } from "./run";
import { explain, runCommand } from "./run";
import type { Settings } from "./settings";
import { settingsHelp, WrongUse } from "./settings";
import { untilStopped } from "./staying";

const help = `npm run check [-- pilihan] [berkas atau folder …]

Membaca semua naskah, melaporkan setiap kesalahan, dan memberi saran gaya. Tidak mengubah apa pun.
Bila berkas disebut, hanya yang ada di berkas itu yang dilaporkan.

${checkFlagsHelp}
${settingsHelp}

Status akhir: 0 tidak ada kesalahan, 1 ada kesalahan, 2 salah pemakaian atau kesalahan program.`;

const clearScreen = "\u001b[2J\u001b[3J\u001b[H";

await runCommand({
  help,
  takesFolders: true,
  run: async (settings) => {
    if (settings.check.json && settings.check.github)
      throw new WrongUse("Pilih salah satu: --json atau --github.");
    const appDir = process.cwd();
    const newsroom = openNewsroom(settings, appDir, openHistory(settings, appDir), true);
    const keep = keeper();
    const check = async () => {
      const select = await selectIssues(selectionOf(settings));
      const nowMs = Date.now();
      const issues = [...newsroom.edition(nowMs).issues, ...newsroom.advice(nowMs)].sort(compareIssues);
      return { asked: issues.filter(select), elsewhere: issues.filter((issue) => !select(issue)) };
    };
    await newsroom.readAll();
    const first = await check();
    await print(first, settings);
    await keep(() => newsroom.save());
    if (!settings.check.watch) return statusFor(first.asked, settings);

    const isScreen = process.stdout.isTTY && !settings.check.json;
    let isFirstLook = true;
    const stop = await onEachSave(path.resolve(settings.contentDir), async (saved: Saved) => {
      try {
        // Editors' programs write files of their own beside those that they save.
        if (saved !== "everything" && !saved.some(isContentFile)) return;
        const readCount = await (saved === "everything" ? newsroom.readAll() : newsroom.readSome(saved));
        const isKnown = isFirstLook && readCount === 0;
        isFirstLook = false;
        if (isKnown) return;
        const found = await check();
        if (isScreen) process.stdout.write(clearScreen);
        await print(found, settings);
        await keep(() => newsroom.save());
      } catch (error) {
        // The folder may be gone for a moment, as while a branch is checked out.
        console.error(explain(error));
      }
    });
    await untilStopped();
    await stop();
    return 0;
  },
});

interface Found {
  /** In the files that were asked for. */
  readonly asked: readonly Issue[];
  readonly elsewhere: readonly Issue[];
}

function selectionOf({ contentDir, folders, check: { since } }: Settings) {
  const { INIT_CWD: calledFrom = "" } = process.env;
  return {
    contentDir: path.resolve(contentDir),
    names: folders,
    startDirs: [process.cwd(), ...(calledFrom === "" ? [] : [calledFrom])],
    ...(since !== undefined && { since }),
  };
}

function statusFor(issues: readonly Issue[], { check: { strict } }: Settings): ExitStatus {
  return issues.some(isFault) || (strict && issues.length > 0) ? 1 : 0;
}

async function print({ asked, elsewhere }: Found, { contentDir, check }: Settings): Promise<void> {
  if (check.json) {
    console.log(JSON.stringify(issuesJson(asked, elsewhere, contentDir)));
    return;
  }
  if (asked.length > 0) console.log(`${formatIssues(asked, contentDir)}\n`);
  console.log(asked.length === 0 ? "Tidak ada kesalahan." : countIssues(asked));
  if (elsewhere.length > 0) console.log(`Di berkas lain: ${countIssues(elsewhere)}.`);
  const isOnGithub = check.github || process.env["GITHUB_ACTIONS"] === "true";
  if (isOnGithub && asked.length > 0) {
    const folder = path.resolve(contentDir);
    const place = (await placeInRepository(folder)) ?? path.relative(process.cwd(), folder);
    console.log(githubAnnotations(asked, place.split(path.sep).join("/")));
  }
  if (check.watch) console.log(`Diperiksa pukul ${clockTime()}; menunggu simpanan (Ctrl+C untuk berhenti).`);
}

function clockTime(): string {
  return new Intl.DateTimeFormat("id", { timeStyle: "medium" }).format(new Date());
}
