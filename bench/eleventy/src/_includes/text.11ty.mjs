import { escape, shell } from "../../shell.mjs";

/** A page about the newsroom. */
export function render({ newsroom, title, description, page, content }) {
  const main = `<h1>${escape(title)}</h1><p>${escape(description)}</p><div class="content">${content}</div>`;
  return shell({ newsroom, path: `/${page.fileSlug}`, title, description, main });
}
