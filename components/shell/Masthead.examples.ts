import { searchLink } from "../samples/links";
import type { MastheadProps } from "./Masthead";

const name = {
  siteName: "Warta",
  tagline: "Kabar teknologi yang jernih dan terperiksa",
  frontHref: "/",
  search: searchLink,
};

export const examples = {
  front: {
    ...name,
    isFront: true,
    edition: { iso: "2025-09-13T10:15:00+07:00", label: "Sabtu, 13 September 2025" },
  },
  "front before the first story": { ...name, isFront: true },
  inside: { ...name, isFront: false },
} satisfies Record<string, MastheadProps>;
