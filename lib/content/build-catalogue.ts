import type { ArticleSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import type { Catalogue } from "./catalogue";
import { CatalogueMemory } from "./catalogue-memory";
import { freshAt } from "./fresh";
import type { ChangesByFile } from "./history/histories";
import { historiesAt } from "./history/histories";
import type { Unmoved } from "./moves";
import { settleMoves } from "./moves";
import type { Records } from "./records";
import type { FileRename } from "./renames";
import type { Resolved, Surroundings } from "./resolve";
import { resolveRecords } from "./resolve";
import type { Audience } from "./state";

/** What the next catalogue has to know to be made of this one. */
export interface CatalogueMaking extends Pick<Resolved, "answers" | "usable" | "held" | "hasFaultsAround"> {
  readonly catalogue: Catalogue;
  /** When the clock next changes an article by itself; infinite when never. */
  readonly articleDueMs: number;
  /** Articles that stay out because a fault holds them back; what stands at their addresses is not to be removed. */
  readonly heldArticles: readonly ArticleSlug[];
  /** Faults that only show when the files are held against each other. */
  readonly issues: readonly Issue[];
}

export interface MakingOptions {
  /** Whether an article that names something unknown may stay as it last was in memory; none may when absent. */
  readonly mayKeep?: (slug: ArticleSlug) => boolean;
  /**
   * Whether it is known from an earlier making of the same files at the same instant that public articles name nothing that
   * is missing. It is not looked for again, and not known when absent.
   */
  readonly isSound?: boolean;
  /** Takes the place of the address in `site.yaml`. */
  readonly siteUrl?: string;
  /** What the history of the files tells, from the oldest to the newest; nothing when absent. */
  readonly renames?: readonly FileRename[];
  /** The same of how articles changed; nothing when absent. */
  readonly changes?: ChangesByFile;
}

export interface CatalogueOptions extends MakingOptions {
  /**
   * What the last catalogue of the same newsroom was made of; everything that is the same stays the same object, so that
   * what was made of it can be kept.
   */
  readonly memory?: CatalogueMemory;
  /** Readers when absent. */
  readonly audience?: Audience;
}

/** @param nowMs the instant that decides what is public */
export function buildCatalogue(
  records: Records,
  nowMs: number,
  {
    memory = new CatalogueMemory(),
    mayKeep = () => false,
    renames = [],
    changes = new Map(),
    isSound = false,
    audience = "readers",
  }: CatalogueOptions = {},
): CatalogueMaking {
  const { site } = records;
  const resolved = resolveRecords(records, nowMs, { memory, mayKeep, isSound, audience });
  const indexes = memory.index(resolved.published);
  const { fresh, staleMs } = freshAt(indexes.published, nowMs);
  const { nextDueMs: articleDueMs = Number.POSITIVE_INFINITY } = resolved;
  const { histories, historyDueMs } = historiesAt(changes, indexes.publishedBySlug, nowMs);
  const nextDueMs = Math.min(staleMs, articleDueMs, historyDueMs);
  const unmoved: Unmoved = {
    site,
    ...indexes,
    fresh,
    histories,
    withdrawn: resolved.withdrawn,
    unpublished: resolved.unpublished,
    sections: new Map(resolved.sections.map((section) => [section.id, section])),
    ...toParts(resolved),
  };
  const { moves, issues } = settleMoves({ catalogue: unmoved, records, renames, held: resolved.held });
  const due = nextDueMs < Number.POSITIVE_INFINITY ? { nextDueMs } : {};
  return {
    catalogue: memory.keep({ ...unmoved, moves, ...due }),
    articleDueMs,
    heldArticles: resolved.heldArticles,
    answers: resolved.answers,
    usable: resolved.usable,
    held: resolved.held,
    hasFaultsAround: resolved.hasFaultsAround,
    issues: [...resolved.issues, ...issues],
  };
}

/** The parts of a catalogue that are made of files that are no articles. */
export function toParts({
  authors,
  pages,
  front,
}: Surroundings): Pick<Catalogue, "authors" | "pages" | "front"> {
  return {
    authors: new Map(authors.map((author) => [author.id, author])),
    pages: new Map(pages.map((page) => [page.slug, page])),
    front,
  };
}
