import type { Definition, Image, ImageReference } from "mdast";
import { visit } from "unist-util-visit";
import { pictureAdviceRules } from "@/lib/core/advice-rules";
import type { AdviceRule, Note, ProofSheet } from "./proof-sheet";
import { spotOf } from "./proof-sheet";

/** Pictures in a text have no field for a credit; it goes into the caption. */
export const adviseOnBodyPictures: AdviceRule = (sheet) => {
  const pictures: (Image | ImageReference)[] = [];
  visit(sheet.tree, (node) => {
    if (node.type === "image" || node.type === "imageReference") pictures.push(node);
  });
  return pictures.flatMap((node): readonly Note[] => {
    const { url = "", title } = (node.type === "image" ? node : definitionOf(node, sheet)) ?? {};
    const spot = spotOf(sheet, node);
    return [
      ...(node.alt?.trim() ? [] : [{ ...spot, finding: pictureAdviceRules.alt({ value: url }) }]),
      ...(title?.trim() ? [] : [{ ...spot, finding: pictureAdviceRules.caption({ value: url }) }]),
    ];
  });
};

/** CommonMark: of two definitions with one name the first holds. */
function definitionOf({ identifier }: ImageReference, { tree }: ProofSheet): Definition | undefined {
  const found: Definition[] = [];
  visit(tree, "definition", (node) => {
    if (node.identifier === identifier) found.push(node);
  });
  return found[0];
}
