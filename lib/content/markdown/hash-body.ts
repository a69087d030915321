import { createHash } from "node:crypto";
import { parseContentHash } from "@/lib/core/ids";
import type { ContentHash } from "@/lib/core/ids";

/** The name of a text: two bodies with the same hash are the same. */
export function hashBody(text: string): ContentHash {
  const hash = parseContentHash(createHash("sha256").update(text).digest("hex"));
  if (!hash) throw new TypeError("SHA-256 has an unexpected form");
  return hash;
}
