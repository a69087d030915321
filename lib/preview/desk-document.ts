import { escapeUTF8 } from "entities";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { deskStylesPath, siteStylesPath } from "@/lib/site/preview-paths";

/** A component's HTML, without anything that only a script would need. */
export function toHtml(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** A page that only a preview has, in the site's own colours and type. */
export function toDeskDocument(title: string, body: string): string {
  const styles = [siteStylesPath, deskStylesPath].map((href) => `<link rel="stylesheet" href="${href}"/>`);
  const head = `<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${escapeUTF8(title)}</title>${styles.join("")}`;
  return `<!DOCTYPE html><html lang="id"><head>${head}</head><body>${body}</body></html>`;
}
