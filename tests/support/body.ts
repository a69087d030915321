import { renderBody } from "@/lib/content/markdown/render-body";
import type { BodyContext } from "@/lib/content/markdown/resolve-body";
import { resolveBody } from "@/lib/content/markdown/resolve-body";
import { writeBody } from "@/lib/content/markdown/write-body";
import { readBody } from "@/lib/content/markdown/read-body";
import type { BodyReading } from "@/lib/content/markdown/read-body";
import type { PictureForm } from "@/lib/site/picture-files";
import { toPictureForms } from "@/lib/site/picture-files";
import { hashOf } from "./newsroom";

/** What a body's site has, in short. */
export interface Surroundings {
  /** Slug → headline. */
  readonly articles?: Readonly<Record<string, string>>;
  readonly paths?: readonly string[];
  /** Path below `media/` → width and height. */
  readonly pictures?: Readonly<Record<string, readonly [number, number]>>;
  /** Address in the text → where the link leads. */
  readonly linkedPictures?: Readonly<Record<string, string>>;
  readonly isSponsored?: boolean;
}

/** What a body's page shows of a picture. */
export function formOf(path: string, width: number, height: number): PictureForm {
  return toPictureForms({ width, height, hash: hashOf(path) }).large;
}

function contextOf(surroundings: Surroundings): BodyContext {
  const { articles = {}, paths = [], pictures = {}, linkedPictures = {}, isSponsored = false } = surroundings;
  return {
    isSponsored,
    articles: new Map(
      Object.entries(articles).map(([slug, title]) => [slug, { href: `/artikel/${slug}`, title }]),
    ),
    paths: new Set(paths),
    pictures: new Map(
      Object.entries(pictures).map(([path, [width, height]]) => [path, formOf(path, width, height)]),
    ),
    linkedPictures: new Map(Object.entries(linkedPictures)),
  };
}

/** A body as HTML. */
export function render(markdown: string, surroundings: Surroundings = {}): string {
  const context = contextOf(surroundings);
  return renderBody(resolveBody(markdown, context), context);
}

/** A body as the Markdown copy of `/artikel/a` has it. */
export function copy(markdown: string, surroundings: Surroundings = {}, dateline?: string): string {
  const place = { origin: "https://warta.example", pageUrl: "https://warta.example/artikel/a", dateline };
  return writeBody(resolveBody(markdown, contextOf(surroundings)), place);
}

/** A body as it is read from `articles/a.md`, where it begins on line 1. */
export function read(markdown: string): BodyReading {
  return readBody({ file: "articles/a.md", firstLine: 1, markdown });
}

/** What is wrong with a body: `3:1 link-form`. */
export function faultsOf(markdown: string): readonly string[] {
  return read(markdown).issues.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`);
}
