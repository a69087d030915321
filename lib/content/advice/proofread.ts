import type { Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import type { DataPath, LocatedData } from "../yaml/read-yaml";
import { adviseOnBodyPictures } from "./body-pictures";
import { adviseOnClock } from "./clock";
import { adviseOnDates } from "./dates";
import { adviseOnHeadlineLength, adviseOnHeadlineStop } from "./headline";
import { adviseOnHeadingLevels } from "./heading-levels";
import { adviseOnLeadPicture } from "./lead-picture";
import { adviseOnBareAddresses, adviseOnLinkTexts } from "./link-texts";
import { adviseOnNamesDue } from "./names-due";
import { adviseOnMoney } from "./money";
import type { AdviceRule, ProofSheet } from "./proof-sheet";
import type { ProseBlock } from "./prose";
import { bodyProse, fieldProse } from "./prose";
import { adviseOnSentenceFigures } from "./sentence-figures";
import { adviseOnStandfirst } from "./standfirst";
import { adviseOnWording } from "./wording";

/**
 * The rules about one article, in the order in which they are asked: as one reads, from the headline down.
 *
 * None needs what another found. Two see to it that they never speak of the same words.
 */
const rules: readonly AdviceRule[] = [
  adviseOnHeadlineLength,
  adviseOnHeadlineStop,
  adviseOnStandfirst,
  adviseOnLeadPicture,
  adviseOnNamesDue,
  adviseOnHeadingLevels,
  adviseOnBodyPictures,
  // Takes every link whose words are its address. These are hidden from the rules about words below: nobody wrote them.
  adviseOnBareAddresses,
  adviseOnLinkTexts,
  // Before the rule about figures only for reading's sake: `Rp. 500` is money, and its full stop ends no sentence, which
  // that rule knows by the shortness of the word.
  adviseOnMoney,
  adviseOnDates,
  adviseOnClock,
  adviseOnSentenceFigures,
  adviseOnWording,
];

/** What a proofreader notes about an article. */
export interface Proof {
  readonly advice: readonly Issue[];
  readonly spots: ProofSpots;
}

/** Where things stand of which only all articles, or the clock, can tell whether they are right. */
export interface ProofSpots {
  readonly titleSpot: Spot;
  readonly publishedSpot: Spot;
  readonly tagSpots: readonly Spot[];
  /** The times of its corrections; of nearly all articles there are none. */
  readonly correctionSpots: readonly Spot[];
}

export interface ProofRequest extends Omit<ProofSheet, "prose"> {
  readonly file: string;
  /** What the tree was made of. */
  readonly markdown: string;
}

/** Reads an article that has no fault as a proofreader does. A withdrawn one has no readers left. */
export function proofread({ file, markdown, ...article }: ProofRequest): Proof {
  const { fields, data, tree, firstLine } = article;
  const spotOf = (...path: DataPath): Spot => {
    const { file: _file, ...spot } = data.place(path);
    return spot;
  };
  const spots = {
    titleSpot: spotOf("title"),
    publishedSpot: spotOf("publishedAt"),
    tagSpots: fields.tags.map((_, index) => spotOf("tags", index)),
    correctionSpots: fields.corrections.map((_, index) => spotOf("corrections", index, "at")),
  };
  if (fields.status === "withdrawn") return { advice: [], spots };
  const prose = [...frontProse(data), ...bodyProse(tree, markdown, firstLine)];
  const advice = rules.flatMap((advise) =>
    advise({ ...article, prose }).map(({ finding, ...spot }) => issueAt({ file, ...spot }, finding)),
  );
  return { advice, spots };
}

function frontProse({ written, place }: LocatedData): readonly ProseBlock[] {
  const fields = [
    ["headline", ["title"]],
    ["standfirst", ["description"]],
    ["caption", ["image", "caption"]],
  ] as const;
  return fields.flatMap(([kind, path]) => {
    const text = written(path);
    return text === "" ? [] : [fieldProse(kind, text, place(path))];
  });
}
