import { barePicture, picture, syntheticPicture } from "../samples/stories";
import type { LeadFigureProps } from "./LeadFigure";

export const examples = {
  captioned: { picture },
  synthetic: { picture: syntheticPicture },
  bare: { picture: barePicture },
} satisfies Record<string, LeadFigureProps>;
