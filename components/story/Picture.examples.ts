import { picture } from "../samples/stories";
import type { PictureProps } from "./Picture";

export const examples = {
  described: { picture },
  decorative: { picture, isDecorative: true },
  "first seen": { picture, isFirstSeen: true },
} satisfies Record<string, PictureProps>;
