import type { Link, LinkReference } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { textRules } from "@/lib/core/advice-rules";
import type { AdviceRule, Note } from "./proof-sheet";
import { spotOf } from "./proof-sheet";
import { isBareAddress } from "./prose";

/** What a link says that says nothing; read aloud in a list of links, it is all that there is. */
const vague: ReadonlySet<string> = new Set([
  "sini",
  "di sini",
  "disini",
  "ini",
  "berikut",
  "berikut ini",
  "klik",
  "link",
  "link ini",
  "tautan",
  "tautan ini",
  "laman ini",
  "situs ini",
  "selengkapnya",
  "baca selengkapnya",
  "lihat selengkapnya",
  "baca di sini",
  "lihat di sini",
  "here",
  "click here",
  "read more",
]);

/** Links whose words are the address itself, or a bare host: `kemkes.go.id` is what people call that site. */
export const adviseOnBareAddresses: AdviceRule = (sheet) =>
  linksOf(sheet, (link, text) => {
    const isLong = /^https?:\/\/|^www\.[^/]+\/./i.test(text);
    return link.type === "link" && isBareAddress(link) && isLong
      ? textRules.bareAddress({ value: text })
      : undefined;
  });

export const adviseOnLinkTexts: AdviceRule = (sheet) =>
  linksOf(sheet, (_, text) => {
    const words = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    return vague.has(words) || /^klik\b/.test(words) ? textRules.vagueLink({ value: text }) : undefined;
  });

function linksOf(
  sheet: Parameters<AdviceRule>[0],
  find: (link: Link | LinkReference, text: string) => Note["finding"] | undefined,
): readonly Note[] {
  const notes: Note[] = [];
  visit(sheet.tree, (node, _, parent) => {
    if (node.type === "blockquote") return "skip";
    if (node.type !== "link" && node.type !== "linkReference") return true;
    const finding = find(node, toString(node).replace(/\s+/g, " ").trim());
    if (finding) notes.push({ ...spotOf(sheet, node, parent), finding });
    return true;
  });
  return notes;
}
