import { parseArgs } from "node:util";
import { suggest } from "@/lib/content/suggest";
import { isLoopback } from "@/lib/publish/index-now";
import type { Shard } from "@/lib/publish/shard";
import { parseShard } from "@/lib/publish/shard";
import type { CheckFlags } from "./check/flags";
import { checkFlagForms, readCheckFlags } from "./check/flags";
import type { ArticleFlags } from "./new-article/flags";
import { articleFlagForms, readArticleFlags } from "./new-article/flags";

/** What every command can be told, by environment or by a flag of the same name. */
export interface Settings {
  readonly contentDir: string;
  readonly siteDir: string;
  readonly host: string;
  readonly port: number;
  /** Takes the place of `url` in `site.yaml`. */
  readonly siteUrl?: string;
  /** Whether faulty articles are held back so that the rest can be published. */
  readonly holdInvalid: boolean;
  /** The part of the site that this machine builds; the whole when absent. */
  readonly shard?: Shard;
  /** Whether `indexnow` only says what it would send. */
  readonly dryRun: boolean;
  /** Whether `start` prints a line for each request. */
  readonly accessLog: boolean;
  /** How `check` reports, and what. */
  readonly check: CheckFlags;
  /** Whom `indexnow` tells, in the place of the usual one. */
  readonly endpoint?: string;
  /** The names of the flags that were given; not every command knows every one. */
  readonly given: readonly string[];
  /** What `new` is told of an article. */
  readonly article: ArticleFlags;
  /** What was named without a flag: the folders of `merge`, the files of `check`, the headline of `new`. */
  readonly folders: readonly string[];
  readonly help: boolean;
}

/** The command was called in a way that it does not know; told to the person, exit status 2. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

const flags = {
  "content-dir": { type: "string" },
  "site-dir": { type: "string" },
  "site-url": { type: "string" },
  host: { type: "string" },
  port: { type: "string" },
  "hold-invalid": { type: "boolean" },
  shard: { type: "string" },
  "dry-run": { type: "boolean" },
  "access-log": { type: "boolean" },
  endpoint: { type: "string" },
  ...checkFlagForms,
  ...articleFlagForms,
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Flags first, then the environment, then the defaults of the contract.
 *
 * @throws WrongUse for an unknown flag, or a value that can't be one
 */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const { values, positionals } = readFlags(args);
  // An empty variable is one that was not set, as in shells and CI; an empty flag is a slip.
  const variable = (name: string) => (environment[name] === "" ? undefined : environment[name]);
  const empty = Object.entries(values).find(([, value]) => value === "");
  if (empty) throw new WrongUse(`--${empty[0]} tidak boleh kosong.`);
  const siteUrl = values["site-url"] ?? variable("SITE_URL");
  return {
    contentDir: values["content-dir"] ?? variable("CONTENT_DIR") ?? "content",
    siteDir: values["site-dir"] ?? variable("SITE_DIR") ?? "site",
    host: values.host ?? variable("HOST") ?? "127.0.0.1",
    port: readPort(values.port ?? variable("PORT") ?? "3000"),
    ...(siteUrl !== undefined && { siteUrl: readOrigin(siteUrl) }),
    holdInvalid: values["hold-invalid"] ?? false,
    ...(values.shard !== undefined && { shard: readShard(values.shard) }),
    dryRun: values["dry-run"] ?? false,
    accessLog: values["access-log"] ?? variable("ACCESS_LOG") === "1",
    ...(values.endpoint !== undefined && { endpoint: readEndpoint(values.endpoint) }),
    check: readCheckFlags(values),
    given: Object.keys(values),
    article: readArticleFlags(values),
    folders: positionals,
    help: values.help ?? false,
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(explainFlag(error instanceof Error ? error : new Error(String(error))));
  }
}

/** What Node says of flags in English, for editors. */
function explainFlag(error: Error): string {
  const [, flag = ""] = /'(--?[^' ]+)/.exec(error.message) ?? [];
  switch ("code" in error ? error.code : undefined) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const meant = suggest(flag.replace(/^-+/, ""), Object.keys(flags));
      return `Pilihan "${flag}" tidak dikenal.${meant === undefined ? "" : ` Maksud Anda "--${meant}"?`}`;
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return error.message.includes("does not take")
        ? `Pilihan "${flag}" tidak memakai nilai.`
        : `Pilihan "${flag}" harus diikuti nilai.`;
    default:
      return error.message;
  }
}

function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (!shard) throw new WrongUse(`--shard harus seperti 2/8 (bagian kedua dari delapan), bukan "${text}".`);
  return shard;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new WrongUse(`PORT harus angka 0–65535, bukan "${text}".`);
  return port;
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== "/" ||
    url.search !== "" ||
    url.hash !== ""
  ) {
    throw new WrongUse(
      `SITE_URL harus alamat situs tanpa jalur, misalnya https://warta.example, bukan "${text}".`,
    );
  }
  return url.origin;
}

/** Over plain HTTP a key would be readable on the way; this machine has no way. */
function readEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.href))) return url.href;
  throw new WrongUse(`--endpoint harus alamat yang diawali https://, bukan "${text}".`);
}

/** The part of a command's help that all commands share. */
export const settingsHelp = `Pilihan (atau variabel lingkungan dengan nama yang sama):
  --content-dir FOLDER   CONTENT_DIR, folder naskah (bawaan: content)
  --site-dir FOLDER      SITE_DIR, folder situs jadi (bawaan: site)
  --site-url ALAMAT      SITE_URL, alamat publik (bawaan: url di site.yaml)
  --help                 tampilkan bantuan ini`;
