import type { MediaPath } from "@/lib/core/ids";
import type { Finding } from "@/lib/core/issue";
import { pictureRules } from "@/lib/core/picture-rules";
import type { Records } from "./records";
import { suggest } from "./suggest";

/** Why a picture that a text names can't be shown. */
export function missingPicture(
  value: MediaPath,
  { pictures, heldFiles }: Pick<Records, "pictures" | "heldFiles">,
): Finding {
  if (heldFiles.has(`media/${value}`)) return pictureRules.held({ value });
  return pictureRules.missing({ value, suggestion: suggest(value, [...pictures.keys()]) });
}
