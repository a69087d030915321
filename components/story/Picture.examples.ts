import { picture } from "../samples/stories";
import type { PictureProps } from "./Picture";

export const examples = {
  described: { picture, form: "large", sizes: "100vw" },
  decorative: { picture, form: "small", sizes: "9rem", isDecorative: true },
  "first seen": { picture, form: "large", sizes: "100vw", isFirstSeen: true },
} satisfies Record<string, PictureProps>;
