import type { Schema } from "hast-util-sanitize";
import { defaultSchema } from "hast-util-sanitize";

/**
 * What may stand in a body: GitHub's list, extended by what our own transforms write. Classes are named one by one, so
 * that a body can't dress up as another part of the page.
 */
export const bodySchema: Schema = {
  ...defaultSchema,
  // Ids come from our headings and from the footnotes of mdast-util-to-hast, which have their prefixes already.
  clobberPrefix: "",
  tagNames: [...(defaultSchema.tagNames ?? []), "figure", "figcaption", "picture", "source"],
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.["a"] ?? []), ["rel", "sponsored"]],
    p: [["className", "baca-juga", "video"]],
    div: [["className", "tabel"], ["role", "region"], ["tabIndex", 0], "ariaLabel"],
    span: ["lang"],
    td: [["className", "kanan", "tengah"]],
    th: [["className", "kanan", "tengah"]],
    img: ["src", "alt", "width", "height", ["loading", "lazy"]],
    source: [
      ["type", "image/avif", "image/webp"],
      ["srcSet", /^\/media\/[\w.-]+(?: \d+w,\/media\/[\w.-]+)*(?: \d+w)?$/],
      "sizes",
    ],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ["http", "https", "mailto", "tel"],
    // Pictures are paths of this site. An empty list would allow every scheme.
    src: ["none"],
  },
};
