import type { Issue, Spot } from "@/lib/core/issue";
import type { ArticleRecord } from "../../record";
import type { Records } from "../../records";

/** Articles beside each other, as a proofreader of the whole paper has them. */
export interface ProofDesk {
  /** All that are proofread; neither faulty nor withdrawn ones. */
  readonly articles: readonly ProofreadArticle[];
  readonly pictures: Records["pictures"];
  readonly nowMs: number;
}

export interface ProofreadArticle {
  readonly record: ArticleRecord;
  readonly tagSpots: readonly Spot[];
}

/** An editorial rule about articles that takes more than one file to see. */
export type DeskRule = (desk: ProofDesk) => readonly Issue[];
