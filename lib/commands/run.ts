import { AppBuildFailed } from "@/lib/publish/app-build";
import { FolderUnwritable } from "@/lib/publish/folder-unwritable";
import { IndexUnfinished } from "@/lib/search/search-index";
import { SiteLocked } from "@/lib/publish/site-lock";
import type { Settings } from "./settings";
import { WrongUse, readSettings } from "./settings";

/** 0 done · 1 faults in the content · 2 wrong use or a fault of ours */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  /** Names every flag that the command takes; any other is refused. */
  readonly help: string;
  /** Whether the command takes folders, files, or a headline, besides its flags. */
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
    console.error(
      error instanceof WrongUse ? `${error.message}\nPilihannya ditampilkan oleh --help.` : explain(error),
    );
    process.exitCode = 2;
  }
}

/** A fault in a sentence; one of our own with its stack. */
export function explain(error: unknown): string {
  if (error instanceof AppBuildFailed) return `Aplikasi tidak dapat dikompilasi.\n${error.output}`;
  if (error instanceof SiteLocked) {
    return `Proses ${String(error.processId)} sedang menerbitkan ke folder ${error.siteDir}. Tunggu sampai selesai, atau hentikan proses itu.`;
  }
  if (error instanceof IndexUnfinished) {
    return `Proses yang membuat indeks pencarian berhenti sebelum selesai (${error.message}).`;
  }
  if (error instanceof FolderUnwritable) return explainUnwritable(error);
  if (error instanceof WrongUse) return error.message;
  if (!(error instanceof Error)) return String(error);
  const place = "path" in error && typeof error.path === "string" ? `: ${error.path}` : "";
  switch ("code" in error ? error.code : undefined) {
    case "EADDRINUSE":
      return "Port itu sudah dipakai program lain. Pilih port lain dengan PORT, misalnya PORT=3001.";
    case "ENOENT":
      return `Berkas atau folder ini tidak ada${place}`;
    case "ENOTDIR":
    case "EEXIST":
      return `Di tempat folder ini ada berkas${place}`;
    case "EACCES":
    case "EPERM":
      return `Berkas atau folder ini tidak boleh dipakai; periksa izinnya${place}`;
    case "EROFS":
      return `Disk ini hanya dapat dibaca${place}`;
    case "ENOSPC":
    case "EDQUOT":
      return `Disk penuh${place}`;
    default:
      return error.stack ?? error.message;
  }
}

function explainUnwritable({ folder, fault }: FolderUnwritable): string {
  const rest = "Yang sudah terbit tetap utuh";
  switch (fault) {
    case "ENOSPC":
    case "EDQUOT":
      return `Disk penuh, sehingga folder ${folder} tidak dapat ditulis. ${rest}; kosongkan ruang disk, lalu ulangi.`;
    case "EACCES":
    case "EPERM":
      return `Folder ${folder} tidak boleh ditulis. ${rest}; periksa izin folder itu, lalu ulangi.`;
    case "EROFS":
      return `Folder ${folder} berada di disk yang hanya dapat dibaca. ${rest}; periksa disk itu, lalu ulangi.`;
    case "ENOENT":
      return `Folder ${folder} hilang selagi ditulis. Ulangi untuk membuatnya lagi.`;
    case "ENOTDIR":
    case "EEXIST":
      return `Folder ${folder} tidak dapat dibuat, karena di tempatnya ada berkas. Pindahkan berkas itu, lalu ulangi.`;
    default:
      return `Folder ${folder} tidak dapat ditulis (${fault}). ${rest}; periksa disk itu, lalu ulangi.`;
  }
}
