import { createHash } from "node:crypto";
import { stringify } from "yaml";
import type { Catalogue, EditorsCatalogue } from "@/lib/content/catalogue";
import { buildCatalogue } from "@/lib/content/build-catalogue";
import type { Picture, PublishedArticle } from "@/lib/content/article";
import { EditorsCatalogueMaker } from "@/lib/content/editors-catalogue";
import type { Records } from "@/lib/content/records";
import { readRecords } from "@/lib/content/read-records";
import { readSource } from "@/lib/content/source-reading";
import { parseArticleSlug, parseContentHash, parseMediaPath } from "@/lib/core/ids";
import type { ContentHash, MediaPath } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { compareIssues } from "@/lib/core/issue";
import { known, present } from "./known";

/** A newsroom written by a test: path below the content folder → text. `undefined` takes a default file away. */
export type Files = Readonly<Record<string, string | undefined>>;

/** A picture of `content/media`, without the file. */
export interface PictureSize {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** What a test need not say, since every newsroom has it. */
export const newsroomFrame: Files = {
  "site.yaml": `name: Warta
tagline: Kabar teknologi
url: https://warta.example
language: id
timeZone: Asia/Jakarta
publisher:
  legalName: PT Warta
  address: Jalan Contoh 1, Jakarta
  responsibleEditor: Ani
  contact: redaksi@warta.example
`,
  "sections/teknologi.md": "---\ntitle: Teknologi\norder: 1\n---\n\nKabar teknologi.\n",
  "authors/ani.md": "---\nname: Ani\nrole: Reporter\n---\n\nAni meliput teknologi.\n",
};

/** An article's text: valid front matter with changes (`undefined` leaves a field out), and a body. */
export function article(changes: Readonly<Record<string, unknown>> = {}, body = "Isi berita."): string {
  const fields = {
    title: "Judul",
    description: "Ringkasan berita.",
    publishedAt: "2025-09-13T10:15",
    section: "teknologi",
    authors: ["ani"],
    ...changes,
  };
  return `---\n${stringify(fields)}---\n\n${body}\n`;
}

/** Many files of one pattern. */
export function manyFiles(
  count: number,
  write: (index: number) => readonly [path: string, text: string],
): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => write(index)));
}

export interface NewsroomRecords {
  readonly records?: Records;
  readonly issues: readonly Issue[];
}

/** Files as records, each read by itself. */
export function readNewsroom(files: Files, pictures: readonly PictureSize[] = []): NewsroomRecords {
  const sources = Object.entries({ ...newsroomFrame, ...files })
    .flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const { value, issues } = readRecords({ files: sources, pictures: toPictures(pictures) });
  return { ...(value && { records: value }), issues };
}

export interface Newsroom {
  readonly catalogue: Catalogue;
  /** Everything found, in the order of the files. */
  readonly issues: readonly Issue[];
}

/**
 * Files as the catalogue of an instant.
 *
 * @param now the instant that decides what is public, in ISO 8601 with an offset
 */
export function newsroom(files: Files, now: string, pictures: readonly PictureSize[] = []): Newsroom {
  const { records, issues } = readNewsroom(files, pictures);
  if (!records) throw new Error(`The test's site.yaml is at fault: ${reportOf(issues).join("; ")}`);
  const making = buildCatalogue(records, Date.parse(now));
  return { catalogue: making.catalogue, issues: [...issues, ...making.issues].sort(compareIssues) };
}

/**
 * What editors see of files at an instant.
 *
 * @param maker the one that made earlier editions of the same newsroom
 */
export function shownToEditors(
  files: Files,
  now: string,
  maker: EditorsCatalogueMaker = new EditorsCatalogueMaker(),
): EditorsCatalogue {
  const readings = Object.entries({ ...newsroomFrame, ...files })
    .flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((source) => readSource(source, "Asia/Jakarta"));
  return present(maker.make(readings, Date.parse(now)));
}

function toPictures(sizes: readonly PictureSize[]): ReadonlyMap<MediaPath, Picture> {
  return new Map(
    sizes.map(({ path, width, height }) => {
      const media = known(parseMediaPath, path);
      return [media, { path: media, width, height, hash: hashOf(`${path} ${String(width)}`) }];
    }),
  );
}

/** The name of some bytes. */
export function hashOf(bytes: string | Uint8Array): ContentHash {
  return known(parseContentHash, createHash("sha256").update(bytes).digest("hex"));
}

/** Issues in short: `articles/a.md:3 field-missing`. */
export function reportOf(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`);
}

/** @throws when the article is not public */
export function published(catalogue: Catalogue, slug: string): PublishedArticle {
  const found = catalogue.publishedBySlug.get(known(parseArticleSlug, slug));
  if (!found) throw new Error(`${slug} is not published`);
  return found;
}

/** The slugs of articles, in their order. */
export function slugsOf(articles: readonly { readonly slug: string }[] | undefined): readonly string[] {
  return (articles ?? []).map(({ slug }) => slug);
}
