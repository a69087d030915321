import type { Body } from "@/lib/bodies";
import { openBody } from "@/lib/bodies";
import type { CopyPlace } from "@/lib/content/markdown/write-body";
import { toFeedHtml } from "@/lib/outputs/feed-html";
import type { BodyView } from "@/lib/views/body";
import type { FeedEntryView } from "@/lib/views/documents/feed-entry";

/** An article's page and copy are made one after the other, a few at a time. */
const openLimit = 16;
/** As many as the feeds of one save have between them, several times over; a few megabytes. */
const htmlLimit = 2000;
const entryLimit = 1000;

/**
 * Texts of a render process. An article has a page and a copy, and is in a dozen feeds, each in three formats: what was
 * made of it is kept for a while; the least used goes first.
 *
 * All of it throws ChangedDuringPublish when a file no longer holds the text that was planned with.
 */
export class BodyCache {
  private readonly bodies = new Map<string, Body>();
  private readonly htmls = new Map<string, string>();
  private readonly entries = new Map<string, string>();

  constructor(readonly contentDir: string) {}

  /** A text as its page has it. */
  pageHtml(body: BodyView, dateline?: string): string {
    // Kept without the dateline too, as feeds have it.
    const html = this.html(body);
    return dateline === undefined ? html : this.open(JSON.stringify(body), body).html(dateline);
  }

  markdown(body: BodyView, place: CopyPlace): string {
    return this.open(JSON.stringify(body), body).markdown(place);
  }

  /** An article as feeds have it. */
  entryHtml(entry: FeedEntryView): string {
    const make = () => toFeedHtml(entry, (body) => this.html(body));
    return recall(this.entries, entryLimit, JSON.stringify(entry), make);
  }

  private html(body: BodyView): string {
    const key = JSON.stringify(body);
    return recall(this.htmls, htmlLimit, key, () => this.open(key, body).html());
  }

  private open(key: string, body: BodyView): Body {
    return recall(this.bodies, openLimit, key, () => openBody(this.contentDir, body));
  }
}

/** What is kept under a key, made where it is not. */
function recall<Value>(kept: Map<string, Value>, limit: number, key: string, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
  return value;
}
