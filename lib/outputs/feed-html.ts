import { render } from "dom-serializer";
import { escapeUTF8 } from "entities";
import { DomUtils, parseDocument } from "htmlparser2";
import type { Site } from "@/lib/site/site";
import { words } from "@/lib/site/words";
import type { FeedEntryView } from "@/lib/views/documents/feed-entry";
import type { LinkView, SponsorView } from "@/lib/views/parts";

/** Makes the HTML of a text; a render process has it from `lib/bodies.ts`. */
export type BodyHtml = (body: NonNullable<FeedEntryView["body"]>) => string;

/** What feeds take from outside their views. */
export interface FeedSources {
  readonly site: Site;
  /** `toFeedHtml` with the texts that it needs; an entry is in many feeds, so who makes feeds may keep what it gave. */
  readonly entryHtml: (entry: FeedEntryView) => string;
}

/**
 * An article as HTML for feed readers: its kind, corrections, picture, text and sources. Addresses are in full, since a
 * reader shows it away from the site.
 */
export function toFeedHtml(entry: FeedEntryView, bodyHtml: BodyHtml): string {
  const parts = [
    ...kindHtml(entry),
    ...answersHtml(entry),
    ...correctionsHtml(entry),
    ...pictureHtml(entry),
    textHtml(entry, bodyHtml),
    ...sourcesHtml(entry),
  ];
  return forReaders(parts.join("\n"), new URL(entry.url));
}

/** A reader is told that a text is opinion, or paid for, before anything else of it. */
function kindHtml({ kindLabel, sponsor }: FeedEntryView): readonly string[] {
  const label = kindLabel === undefined ? [] : [`<p><strong>${escapeUTF8(kindLabel)}</strong></p>`];
  return sponsor ? [...label, `<p>${words.paidBy} ${payerHtml(sponsor)}</p>`] : label;
}

function payerHtml({ name, href }: SponsorView): string {
  return href === undefined ? escapeUTF8(name) : linkHtml({ href, label: name }, true);
}

function answersHtml({ answers }: FeedEntryView): readonly string[] {
  return answers.map(({ label, article }) => {
    return `<p><strong>${escapeUTF8(label)}</strong> ${words.answering} ${linkHtml(article)}</p>`;
  });
}

function correctionsHtml({ corrections }: FeedEntryView): readonly string[] {
  return corrections.map(({ label, at, text, reply }) => {
    const link = reply ? ` ${linkHtml(reply)}` : "";
    return `<p><strong>${escapeUTF8(label)}</strong> (${escapeUTF8(at.label)}): ${escapeUTF8(text)}${link}</p>`;
  });
}

function pictureHtml({ picture }: FeedEntryView): readonly string[] {
  if (!picture) return [];
  const { src, width, height, alt, caption, credit, syntheticLabel } = picture;
  const legend = [caption, credit, syntheticLabel].filter((text) => text !== undefined).join(" · ");
  const figcaption = legend === "" ? "" : `<figcaption>${escapeUTF8(legend)}</figcaption>`;
  const size = `width="${String(width)}" height="${String(height)}"`;
  return [`<figure><img src="${escapeUTF8(src)}" ${size} alt="${escapeUTF8(alt)}">${figcaption}</figure>`];
}

function textHtml(entry: FeedEntryView, bodyHtml: BodyHtml): string {
  if (entry.corrected) return `<p>${linkHtml(entry.corrected)}</p>`;
  return entry.body ? bodyHtml(entry.body) : summaryHtml(entry);
}

/** In place of a text that is too long for a feed. */
function summaryHtml({ summary, url, title }: FeedEntryView): string {
  return `<p>${escapeUTF8(summary)}</p>\n<p>${linkHtml({ href: url, label: title })}</p>`;
}

function sourcesHtml({ sources, isSponsored }: FeedEntryView): readonly string[] {
  if (sources.length === 0) return [];
  const items = sources.map((source) => `<li>${linkHtml(source, isSponsored)}</li>`);
  return [`<p>${words.sources}:</p>`, `<ul>${items.join("")}</ul>`];
}

function linkHtml({ href, label }: LinkView, isSponsored = false): string {
  return `<a href="${escapeUTF8(href)}"${isSponsored ? ' rel="sponsored"' : ""}>${escapeUTF8(label)}</a>`;
}

/** All that means something away from the site's own styles and page; whatever a text gets in future is not among it. */
const keptAttributes: ReadonlySet<string> = new Set([
  ...["alt", "checked", "cite", "colspan", "datetime", "disabled", "height", "href", "lang", "open", "rel"],
  ...["reversed", "rowspan", "scope", "src", "start", "title", "type", "width"],
]);

function forReaders(html: string, pageUrl: URL): string {
  const document = parseDocument(html);
  for (const { attribs } of DomUtils.findAll(() => true, document.children)) {
    for (const name of Object.keys(attribs))
      if (!keptAttributes.has(name)) Reflect.deleteProperty(attribs, name);
    for (const name of ["cite", "href", "src"]) {
      const address = attribs[name];
      if (address !== undefined) attribs[name] = inFull(address, pageUrl);
    }
  }
  return render(document.children, { encodeEntities: "utf8" });
}

/** What leads elsewhere already stays letter for letter as the editor wrote it. */
function inFull(address: string, pageUrl: URL): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || !URL.canParse(address, pageUrl.href)) return address;
  return new URL(address, pageUrl).href;
}
