import { createHash } from "node:crypto";
import { KeptRecord } from "./kept-record";
import type { RecordRest } from "./kept-record";
import type { KnownFile } from "./known-file";
import type { ArticleRecord } from "./record";

/**
 * The form in which readings lie on disk: a header, a line of JSON with what is asked of every file, and below it for each
 * article a line with the rest of its record, of which a run parses the few that it asks for.
 */

export type Entry = readonly [file: string, known: KnownFile];

export interface Bucket {
  /** Names what is in it. */
  readonly header: string;
  readonly entries: readonly Entry[];
}

/** What the first line has of a file; of an article, its record is the head and the rest is in a line of its own. */
type Line = Omit<KnownFile, "reading"> & {
  readonly issues: KnownFile["reading"]["issues"];
  readonly record?: KnownFile["reading"]["record"];
  readonly mentions?: KnownFile["reading"]["mentions"];
  readonly proof?: KnownFile["reading"]["proof"];
  readonly article?: Pick<ArticleRecord, "slug" | "head"> & { readonly byteCount: number };
};

/** @param version of the code that makes readings of files */
export function writeBucket(
  entries: readonly Entry[],
  version: string,
): { readonly header: string; readonly bytes: Buffer } {
  const rests: Buffer[] = [];
  const lines = entries.map(([file, { reading, ...known }]): readonly [string, Line] => {
    const { record, issues, mentions, proof } = reading;
    if (record?.kind !== "article")
      return [file, { ...known, issues, ...(record && { record }), ...(mentions && { mentions }) }];
    const { slug, head, fields, body, spots } = record.record;
    const rest = Buffer.from(`${JSON.stringify({ fields, body, spots } satisfies RecordRest)}\n`);
    rests.push(rest);
    const article = { slug, head, byteCount: rest.length };
    return [file, { ...known, issues, article, ...(proof && { proof }) }];
  });
  const payload = Buffer.concat([Buffer.from(`${JSON.stringify(lines)}\n`), ...rests]);
  const header = headerOf(payload, version);
  return { header, bytes: Buffer.concat([Buffer.from(`${header}\n`), payload]) };
}

/** @returns `undefined` for what other code wrote, and for what is not as it was written */
export function parseBucket(bytes: Buffer, version: string): Bucket | undefined {
  const end = bytes.indexOf("\n");
  const payload = bytes.subarray(end + 1);
  const header = headerOf(payload, version);
  if (end < 0 || bytes.toString("utf8", 0, end) !== header) return undefined;
  const restsStart = payload.indexOf("\n") + 1;
  const lines: unknown = JSON.parse(payload.toString("utf8", 0, restsStart));
  if (!isLines(lines)) return undefined;
  // A copy, which lives as long as a record is not taken out of it; the lines above need no place meanwhile.
  const rests = Buffer.from(payload.subarray(restsStart));
  let position = 0;
  // Written out: spreading an object for each file takes longer than to parse it.
  const entries = lines.map(
    ([file, { stamp, hash, isSettled, lastGood, issues, record, mentions, article, proof }]): Entry => {
      if (!article) {
        const reading = { file, issues, ...(record && { record }), ...(mentions && { mentions }) };
        return [file, { stamp, hash, isSettled, ...(lastGood && { lastGood }), reading }];
      }
      const from = position;
      position += article.byteCount;
      const to = position;
      const kept = new KeptRecord(file, article.slug, article.head, () => parseRest(rests, from, to));
      const reading = { file, issues, record: { kind: "article", record: kept } as const };
      return [file, { stamp, hash, isSettled, reading: { ...reading, ...(proof && { proof }) } }];
    },
  );
  return { header, entries };
}

function headerOf(payload: Uint8Array, version: string): string {
  return `${version} ${createHash("sha256").update(payload).digest("base64url")}`;
}

function parseRest(rests: Buffer, from: number, to: number): RecordRest {
  const rest: unknown = JSON.parse(rests.toString("utf8", from, to));
  if (!isRest(rest)) throw new TypeError("A record that was written whole is none");
  return rest;
}

// The checksum and the version say that this code wrote it; what is left to see is that it is of this kind at all.

function isLines(value: unknown): value is readonly (readonly [string, Line])[] {
  return Array.isArray(value);
}

function isRest(value: unknown): value is RecordRest {
  return typeof value === "object" && value !== null && "fields" in value;
}
