/** What `npm run check` can be told besides what every command can. */
export interface CheckFlags {
  readonly json: boolean;
  readonly github: boolean;
  readonly watch: boolean;
  /** Whether advice makes it fail as faults do. */
  readonly strict: boolean;
  /** The commit since which files count as changed; all files are reported when absent. */
  readonly since?: string;
}

export const checkFlagForms = {
  json: { type: "boolean" },
  github: { type: "boolean" },
  watch: { type: "boolean" },
  strict: { type: "boolean" },
  changed: { type: "boolean" },
  since: { type: "string" },
} as const;

interface CheckFlagValues {
  readonly json?: boolean;
  readonly github?: boolean;
  readonly watch?: boolean;
  readonly strict?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
}

export function readCheckFlags(values: CheckFlagValues): CheckFlags {
  const since = values.since ?? (values.changed === true ? "HEAD" : undefined);
  return {
    json: values.json ?? false,
    github: values.github ?? false,
    watch: values.watch ?? false,
    strict: values.strict ?? false,
    ...(since !== undefined && { since }),
  };
}

export const checkFlagsHelp = `  --json                 laporan untuk program, satu baris JSON (docs/check.md)
  --github               tambahkan anotasi GitHub; otomatis di GitHub Actions
  --watch                tetap berjalan, dan periksa lagi setiap ada yang disimpan
  --changed              laporkan hanya berkas yang belum di-commit atau berubah sejak itu
  --since COMMIT         laporkan hanya berkas yang berubah sejak cabang berpisah dari COMMIT
  --strict               saran pun membuat statusnya 1`;
