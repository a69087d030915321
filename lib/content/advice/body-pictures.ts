import type { Definition } from "mdast";
import { visit } from "unist-util-visit";
import { pictureRules } from "@/lib/core/advice-rules";
import type { AdviceRule, Note } from "./proof-sheet";
import { spotOf } from "./proof-sheet";

/** Pictures in a text have no field for a credit; it goes into the caption. */
export const adviseOnBodyPictures: AdviceRule = (sheet) => {
  const notes: Note[] = [];
  const definitions = new Map<string, Definition>();
  visit(sheet.tree, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(sheet.tree, (node) => {
    if (node.type !== "image" && node.type !== "imageReference") return;
    const shown = node.type === "image" ? node : definitions.get(node.identifier);
    const facts = { value: shown?.url ?? "" };
    if (!node.alt?.trim()) notes.push({ ...spotOf(sheet, node), finding: pictureRules.alt(facts) });
    if (!shown?.title?.trim()) notes.push({ ...spotOf(sheet, node), finding: pictureRules.caption(facts) });
  });
  return notes;
};
