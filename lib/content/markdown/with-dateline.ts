const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
}

/**
 * Puts the dateline before the first word of a text. A text that does not begin with a paragraph gets the dateline as
 * a paragraph of its own.
 *
 * @example
 * withDateline("<p>Hujan turun.</p>", "Bogor, Warta"); //=> "<p><b>Bogor, Warta</b> — Hujan turun.</p>"
 */
export function withDateline(html: string, dateline: string): string {
  const lead = `<b>${escapeHtml(dateline)}</b>`;
  const opening = "<p>";
  return html.startsWith(opening)
    ? `${opening}${lead} — ${html.slice(opening.length)}`
    : `${opening}${lead}</p>\n${html}`;
}
