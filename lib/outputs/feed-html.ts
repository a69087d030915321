import render from "dom-serializer";
import { DomUtils, parseDocument } from "htmlparser2";
import type { FeedEntryView } from "@/lib/views/documents/feed-entry";
import { words } from "@/lib/site/words";

/** Makes the HTML of a text; a render process has it from `lib/bodies.ts`. */
export type BodyHtml = (body: NonNullable<FeedEntryView["body"]>) => string;

/**
 * An article as HTML for feed readers: picture, text, corrections, sources. Addresses are in full, since a reader shows it
 * away from the site.
 */
export function toFeedHtml(entry: FeedEntryView, origin: string, bodyHtml: BodyHtml): string {
  const parts = [
    ...(entry.kindLabel === undefined ? [] : [`<p><strong>${escapeHtml(entry.kindLabel)}</strong></p>`]),
    ...correctionsHtml(entry),
    ...pictureHtml(entry),
    entry.body ? bodyHtml(entry.body) : `<p>${escapeHtml(entry.summary)}</p>`,
    ...sourcesHtml(entry),
  ];
  return withFullAddresses(parts.join("\n"), entry.url, origin);
}

function correctionsHtml({ corrections }: FeedEntryView): readonly string[] {
  return corrections.map(({ label, at, text, reply }) => {
    const link = reply ? ` <a href="${escapeHtml(reply.href)}">${escapeHtml(reply.label)}</a>` : "";
    return `<p><strong>${escapeHtml(label)}</strong> (${escapeHtml(at.label)}): ${escapeHtml(text)}${link}</p>`;
  });
}

function pictureHtml({ picture }: FeedEntryView): readonly string[] {
  if (!picture) return [];
  const { src, width, height, alt, caption, credit, syntheticLabel } = picture;
  const origin = [credit, syntheticLabel].filter((text) => text !== undefined).join("; ");
  const legend = [caption, origin === "" ? undefined : `(${origin})`]
    .filter((text) => text !== undefined)
    .join(" ");
  const figcaption = legend === "" ? "" : `<figcaption>${escapeHtml(legend)}</figcaption>`;
  const image = `<img src="${escapeHtml(src)}" width="${String(width)}" height="${String(height)}" alt="${escapeHtml(alt)}">`;
  return [`<figure>${image}${figcaption}</figure>`];
}

function sourcesHtml({ sources }: FeedEntryView): readonly string[] {
  if (sources.length === 0) return [];
  const items = sources.map(
    ({ href, label }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`,
  );
  return [`<p>${words.sources}</p>`, `<ul>${items.join("")}</ul>`];
}

function withFullAddresses(html: string, pageUrl: string, origin: string): string {
  const document = parseDocument(html);
  for (const node of DomUtils.findAll(() => true, document.children)) {
    for (const name of ["href", "src"]) {
      const address = node.attribs[name];
      if (address?.startsWith("/") === true) node.attribs[name] = origin + address;
      else if (address?.startsWith("#") === true) node.attribs[name] = pageUrl + address;
    }
    // What only the site's own stylesheet and scripts know of.
    for (const name of ["class", "loading", "decoding", "tabindex"])
      Reflect.deleteProperty(node.attribs, name);
  }
  return render(document);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
