import type { Issue } from "@/lib/core/issue";
import type { ProofSpots } from "../proofread";
import type { ArticleRecord } from "../../record";
import type { Records } from "../../records";

/** Articles beside each other, as a proofreader of the whole paper has them. */
export interface ProofDesk {
  /** All that are proofread; neither faulty nor withdrawn ones. */
  readonly articles: readonly ProofreadArticle[];
  readonly pictures: Records["pictures"];
  readonly nowMs: number;
  /** The site's own address, and its time zone. */
  readonly origin: string;
  readonly timeZone: string;
}

export interface ProofreadArticle extends ProofSpots {
  readonly record: ArticleRecord;
}

/** An editorial rule about articles that takes more than one file to see. */
export type DeskRule = (desk: ProofDesk) => readonly Issue[];
