import type { StatusView } from "@/lib/views/documents/status";

/** Why a site can't be brought up to date. What stands, stands. */
export type Trouble =
  "content-missing" | "disk-full" | "folder-unwritable" | "folder-locked" | "pages-failed" | "publish-failed";

/** How a site is doing. */
export interface SiteStatus {
  /** The commit that the content folder stood at; absent outside of git. */
  readonly contentCommit?: string;
  /** When the site was last brought up to date. */
  readonly publishedAt?: string;
  /** What the site shows; absent while nothing was published yet. */
  readonly shows?: StatusView;
  /** Files with faults, and those of their pages that stand in their last good version. */
  readonly held: { readonly fileCount: number; readonly pages: readonly string[] };
  readonly trouble?: { readonly kind: Trouble; readonly since: string };
  /** When the clock was last seen to have been set back. */
  readonly clockSetBackAt?: string;
}

/** `status.json`: all fields at all times, so that a program need not ask which are there. */
export function toStatusText(status: SiteStatus): string {
  const { contentCommit, publishedAt, shows, held, trouble, clockSetBackAt } = status;
  const said = {
    contentCommit: contentCommit ?? null,
    publishedAt: publishedAt ?? null,
    counts: shows?.counts ?? null,
    newest: shows?.newest ?? null,
    nextScheduledAt: shows?.nextScheduledAt ?? null,
    held,
    trouble: trouble ?? null,
    clockSetBackAt: clockSetBackAt ?? null,
  };
  return `${JSON.stringify(said, undefined, 2)}\n`;
}
