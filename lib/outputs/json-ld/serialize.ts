import type { JsonLdGraph } from "./graph";

/**
 * Structured data as the text of a script element. Characters that could end the element or begin a comment are written
 * as escapes of JSON, so that whatever an editor writes stays inside; so are the two line ends that old scripts trip over.
 */
export function toJsonLd(graph: JsonLdGraph): string {
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
