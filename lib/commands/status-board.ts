import type { EditionLoading } from "@/lib/articles";
import { isFault } from "@/lib/core/issue";
import type { SiteStatus, Trouble } from "@/lib/outputs/status";
import { toStatusText } from "@/lib/outputs/status";
import { FolderUnwritable } from "@/lib/publish/folder-unwritable";
import type { PublishReport } from "@/lib/publish/publisher";
import { fileOfPage, isMissing, replaceFile } from "@/lib/publish/site-files";
import { SiteLocked } from "@/lib/publish/site-lock";
import { isArticlePath, isDocumentPath, statusPath } from "@/lib/site/paths";
import { toStatusView } from "@/lib/views/documents/status";

interface BoardRequest {
  readonly siteDir: string;
  /** The commit that the content stands at. */
  readonly commit: () => Promise<string | undefined>;
  readonly isLive: (page: string) => boolean | Promise<boolean>;
  readonly now: () => number;
}

/** A clock that is set back by no more than this was corrected. */
const correctionMs = 60_000;

/**
 * What is said of a site in `status.json`. It stands in the site folder for other servers; ours says it from here, so that
 * a folder that can't be written is told of as well.
 */
export class StatusBoard {
  private status: SiteStatus = { held: { fileCount: 0, pages: [] } };
  private seenMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly request: BoardRequest) {}

  text(): string {
    return toStatusText(this.status);
  }

  /** Notes what was published, and writes it down. */
  async published({ edition, issues }: EditionLoading, { failures }: PublishReport): Promise<void> {
    const { commit, now, isLive } = this.request;
    const contentCommit = await commit().catch(() => undefined);
    const held = [...(edition?.heldPaths ?? [])].filter(
      (path) => isArticlePath(path) && !isDocumentPath(path),
    );
    const live: string[] = [];
    for (const path of held.sort()) if (await isLive(path)) live.push(path);
    const { trouble: _over, contentCommit: _before, ...rest } = this.status;
    this.status = {
      ...rest,
      ...(contentCommit !== undefined && { contentCommit }),
      publishedAt: isoOf(now()),
      ...(edition && { shows: toStatusView(edition.catalogue) }),
      held: { fileCount: new Set(issues.filter(isFault).map(({ file }) => file)).size, pages: live },
      ...(failures.length > 0 && { trouble: { kind: "pages-failed" as const, since: isoOf(now()) } }),
    };
    this.write();
  }

  /** Notes why nothing could be published. */
  failed(error: unknown): void {
    const kind = troubleOf(error);
    const { trouble } = this.status;
    const since = trouble?.kind === kind ? trouble.since : isoOf(this.request.now());
    this.status = { ...this.status, trouble: { kind, since } };
    this.write();
  }

  /** @returns whether the clock was set back since it was last looked at */
  lookAtClock(nowMs: number): boolean {
    const isSetBack = nowMs < this.seenMs - correctionMs;
    if (isSetBack) this.status = { ...this.status, clockSetBackAt: isoOf(nowMs) };
    this.seenMs = nowMs;
    return isSetBack;
  }

  private write(): void {
    try {
      replaceFile(this.request.siteDir, fileOfPage(statusPath), this.text());
    } catch {
      // That the folder can't be written is what there is to say, and our own server says it.
    }
  }
}

/** The kind of trouble, without the names of folders and files, which are no reader's business. */
function troubleOf(error: unknown): Trouble {
  if (error instanceof SiteLocked) return "folder-locked";
  if (error instanceof FolderUnwritable) {
    return error.fault === "ENOSPC" || error.fault === "EDQUOT" ? "disk-full" : "folder-unwritable";
  }
  return isMissing(error) ? "content-missing" : "publish-failed";
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
