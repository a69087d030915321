import { getBodyHtml, getBodyMarkdown } from "@/lib/bodies";
import type { CopyPlace } from "@/lib/content/markdown/write-body";
import type { BodyView } from "@/lib/views/body";

/** As many as the feeds of one save have between them, several times over; a few megabytes. */
const keptBodies = 2000;

/**
 * Texts for documents. An article is in a dozen feeds, each in three formats, so the HTML that was made is kept
 * for a while; the least used goes first.
 */
export class BodyCache {
  private readonly kept = new Map<string, string>();

  /** @throws ChangedDuringPublish when the file no longer holds the text that the document was planned with */
  htmlOf(contentDir: string, body: BodyView): string {
    const key = JSON.stringify(body);
    const html = this.kept.get(key) ?? getBodyHtml(contentDir, body);
    this.kept.delete(key);
    this.kept.set(key, html);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptBodies && oldest !== undefined) this.kept.delete(oldest);
    return html;
  }

  /**
   * Each article has one copy, so nothing is kept.
   *
   * @throws ChangedDuringPublish as above
   */
  markdownOf(contentDir: string, body: BodyView, place: CopyPlace): string {
    return getBodyMarkdown(contentDir, body, place);
  }
}
