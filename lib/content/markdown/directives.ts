import type { LeafDirective, TextDirective } from "mdast-util-directive";
import { parseArticleSlug } from "@/lib/core/ids";
import type { ArticleSlug } from "@/lib/core/ids";
import type { Finding } from "@/lib/core/issue";
import { bodyRules } from "@/lib/core/issue-rules";
import { suggest } from "../suggest";
import { toLanguageTag } from "./languages";

/** What a directive that stands on a line of its own asks for. */
export type LeafDirectiveKind =
  | { readonly kind: "read-also"; readonly slug: ArticleSlug }
  | { readonly kind: "video"; readonly youtubeId: string };

/** What a directive in running text asks for. */
export interface TextDirectiveKind {
  readonly kind: "language";
  readonly tag: string;
}

export type DirectiveReading<Kind> =
  { readonly ok: true; readonly directive: Kind } | { readonly ok: false; readonly finding: Finding };

const names = ["baca-juga", "video", "en"];
const forms = {
  "baca-juga": "::baca-juga{slug=nama-artikel}",
  video: "::video[Judul video]{youtube=kode-11-huruf}",
};

export function readLeafDirective({ name, attributes }: LeafDirective): DirectiveReading<LeafDirectiveKind> {
  switch (name) {
    case "baca-juga": {
      const slug = parseArticleSlug(attributes?.["slug"] ?? "");
      return slug
        ? { ok: true, directive: { kind: "read-also", slug } }
        : { ok: false, finding: bodyRules.directiveForm({ name, form: forms[name] }) };
    }
    case "video": {
      const youtubeId = attributes?.["youtube"] ?? "";
      return /^[\w-]{11}$/.test(youtubeId)
        ? { ok: true, directive: { kind: "video", youtubeId } }
        : { ok: false, finding: bodyRules.directiveForm({ name, form: forms[name] }) };
    }
    default:
      return unknown(name);
  }
}

export function readTextDirective({ name }: TextDirective): DirectiveReading<TextDirectiveKind> {
  const tag = toLanguageTag(name);
  return tag ? { ok: true, directive: { kind: "language", tag } } : unknown(name);
}

export function unknown(name: string): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding: bodyRules.directive({ name, suggestion: suggest(name, names) }) };
}
