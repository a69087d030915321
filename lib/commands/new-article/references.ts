import type { Catalogue } from "@/lib/content/catalogue";
import { suggest } from "@/lib/content/suggest";
import type { Finding } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import { WrongUse } from "../settings";
import type { ArticleFlags } from "./flags";

/**
 * Holds the names in flags against the newsroom. Names that are no names at all are left to the schema.
 *
 * @throws WrongUse for a section, an author or a related article that is not there
 */
export function checkNames(
  { section, authors = [], related = [] }: ArticleFlags,
  catalogue: Catalogue,
): void {
  const articles = [...catalogue.publishedBySlug.keys(), ...catalogue.unpublished.map(({ slug }) => slug)];
  check(section === undefined ? [] : [section], [...catalogue.sections.keys()], referenceRules.section);
  check(authors, [...catalogue.authors.keys()], referenceRules.author);
  check(related, articles, referenceRules.article);
}

function check(
  names: readonly string[],
  known: readonly string[],
  findingFor: (facts: { value: string; suggestion: string | undefined }) => Finding,
): void {
  const stranger = names.find((name) => !known.includes(name));
  if (stranger === undefined) return;
  const { message, fix } = findingFor({ value: stranger, suggestion: suggest(stranger, known) });
  throw new WrongUse(`${message} ${fix}`);
}
