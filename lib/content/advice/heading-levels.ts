import type { Heading } from "mdast";
import { toString } from "mdast-util-to-string";
import { textRules } from "@/lib/core/advice-rules";
import type { AdviceRule, Note } from "./proof-sheet";
import { spotOf } from "./proof-sheet";

/** The headline of an article is its heading of the first level. */
const headlineDepth = 1;

export const adviseOnHeadingLevels: AdviceRule = (sheet) => {
  const notes: Note[] = [];
  let above = headlineDepth;
  const headings = sheet.tree.children.filter((node): node is Heading => node.type === "heading");
  for (const heading of headings) {
    if (heading.depth > above + 1) {
      const facts = { value: toString(heading), form: `${"#".repeat(above + 1)} ${toString(heading)}` };
      notes.push({ ...spotOf(sheet, heading), finding: textRules.headingSkipped(facts) });
    }
    above = heading.depth;
  }
  return notes;
};
