/**
 * What kinds of answer the site gives, each with how long it may be kept and what a browser may do with it.
 *
 * One table for our own server, for nginx and for static hosts. It is read from the top, and the first pattern that fits
 * counts. The patterns are read by nginx as well, so they keep to what its regular expressions have in common with ours,
 * and have no spaces.
 */
export interface ResponseKind {
  readonly name: string;
  /** Fits `answerKey`. */
  readonly pattern: string;
  readonly caching: string;
  readonly policy: PolicyName;
}

/** Which content security policy an answer has. */
export type PolicyName = "page" | "search" | "file";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** After its time an answer may be shown once more while it is asked for anew, and for a while when nobody answers. */
function keep(maxAge: number, { whileAsking, whenFailing }: { whileAsking: number; whenFailing: number }) {
  return `public, max-age=${String(maxAge)}, stale-while-revalidate=${String(whileAsking)}, stale-if-error=${String(whenFailing)}`;
}

/** Changes at any time, and a reader should see the change. */
const forNews = keep(45, { whileAsking: 30, whenFailing: 90 });
/** Seldom changes; when it does, it is a correction, so it is never kept for long. */
const forArchive = keep(90, { whileAsking: 30, whenFailing: 90 });
const forMachines = keep(minute, { whileAsking: minute, whenFailing: hour });
/** Pictures and icons keep their names when they are replaced. */
const forFiles = keep(hour, { whileAsking: hour, whenFailing: day });
/** Named after its bytes: what has this name never changes. */
const forEver = `public, max-age=${String(365 * day)}, immutable`;

export const responseKinds: readonly ResponseKind[] = [
  { name: "redirect", pattern: "^30[178]:", caching: forMachines, policy: "file" },
  { name: "refused", pattern: "^(?:4(?!04|10)|5)", caching: "no-store", policy: "file" },
  { name: "missing", pattern: "^(?:404:|410:/404[.])", caching: "public, max-age=15", policy: "page" },
  { name: "status", pattern: ":/(?:status|cari/indeks)[.]json$", caching: "no-store", policy: "file" },
  { name: "search", pattern: ":/cari[.]html$", caching: forNews, policy: "search" },
  { name: "article", pattern: "^[0-9]+:/artikel/.*[.]html$", caching: forArchive, policy: "page" },
  { name: "fresh-article", pattern: "^[0-9]+:fresh:/artikel/", caching: forNews, policy: "page" },
  { name: "page", pattern: "[.]html$", caching: forNews, policy: "page" },
  { name: "named-by-bytes", pattern: ":/(?:media/_|cari/[^/]+/)", caching: forEver, policy: "file" },
  { name: "script", pattern: "[.]m?js$", caching: forMachines, policy: "file" },
  { name: "document", pattern: "[.](?:xml|json|txt|md|webmanifest)$", caching: forMachines, policy: "file" },
  { name: "file", pattern: "^", caching: forFiles, policy: "file" },
];

/** An answer as the patterns read it. */
export interface Answer {
  readonly status: number;
  /** The file behind it, below the site folder and with a slash before it; the address for one that has none. */
  readonly file: string;
  /** Whether it is an article of the last days, which may yet change. */
  readonly isFresh?: boolean;
}

/** @example answerKey({ status: 200, file: "/artikel/a.html", isFresh: true }); //=> "200:fresh:/artikel/a.html" */
export function answerKey({ status, file, isFresh = false }: Answer): string {
  return `${String(status)}:${isFresh ? "fresh:" : ""}${file}`;
}

const compiled = responseKinds.map((kind) => ({ kind, form: new RegExp(kind.pattern) }));

export function kindOfAnswer(answer: Answer): ResponseKind {
  const key = answerKey(answer);
  const found = compiled.find(({ form }) => form.test(key));
  if (!found) throw new RangeError(`No kind of answer fits ${key}`);
  return found.kind;
}
