import { AppBuildFailed } from "@/lib/publish/app-build";
import { SiteLocked } from "@/lib/publish/site-lock";
import type { Settings } from "./settings";
import { WrongUse, readSettings } from "./settings";

/** 0 done · 1 faults in the content · 2 wrong use or a fault of ours */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  /** Names every flag that the command takes; any other is refused. */
  readonly help: string;
  /** Whether the command takes folders besides its flags. */
  readonly takesFolders?: boolean;
  readonly run: (settings: Settings) => Promise<ExitStatus>;
}

/** The one place where a command meets the process: arguments, exit status, and faults told in a sentence. */
export async function runCommand({ help, takesFolders = false, run }: Command): Promise<void> {
  try {
    const settings = readSettings(process.argv.slice(2), process.env);
    const [stray] = [
      ...settings.given.filter((flag) => !help.includes(`--${flag} `)).map((flag) => `--${flag}`),
      ...(takesFolders ? [] : settings.folders),
    ];
    if (stray !== undefined) throw new WrongUse(`"${stray}" tidak dikenal.`);
    if (settings.help) console.log(help);
    else process.exitCode = await run(settings);
  } catch (error) {
    console.error(error instanceof WrongUse ? `${error.message}\n\n${help}` : explain(error));
    process.exitCode = 2;
  }
}

/** A fault in a sentence; one of our own with its stack. */
export function explain(error: unknown): string {
  if (error instanceof AppBuildFailed) return `Aplikasi tidak dapat dikompilasi.\n${error.output}`;
  if (error instanceof SiteLocked) {
    return `Proses ${String(error.processId)} sedang menerbitkan ke folder ${error.siteDir}. Tunggu sampai selesai, atau hentikan proses itu.`;
  }
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return "Port itu sudah dipakai program lain. Pilih port lain, misalnya PORT=3001 npm start.";
    case "ENOENT":
    case "EACCES":
    case "EROFS":
    case "ENOSPC":
      return `Berkas atau folder tidak dapat dipakai: ${error.message}`;
    default:
      return error.stack ?? error.message;
  }
}
