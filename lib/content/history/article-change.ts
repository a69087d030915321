import type { VersionId } from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import type { CorrectionKind } from "@/lib/site/kinds";

/** Which correction is meant. Its words are the file's own: one that an editor takes back is told nowhere any more. */
export interface CorrectionName {
  readonly kind: CorrectionKind;
  readonly atMs: number;
}

/** A change of substance to an article that readers could read before and after it. The texts are fetched by name. */
export interface ArticleChange {
  /** As the article itself says; the clock of a commit is nobody's word. */
  readonly at: Instant;
  /** Corrections that came with it. */
  readonly corrections: readonly CorrectionName[];
  readonly before: VersionId;
  readonly after: VersionId;
}

/** As many changes of one article are kept, the newest ones; pages and memory have to end somewhere. */
export const changeLimit = 20;

export function isNamed(
  { kind, at }: { readonly kind: CorrectionKind; readonly at: Instant },
  name: CorrectionName,
): boolean {
  return kind === name.kind && at.epochMs === name.atMs;
}
