import type { Answer, PolicyName } from "./response-kinds";
import { kindOfAnswer } from "./response-kinds";

/** Hashes of what stands inline in pages, as a policy names them without its quotes: `sha256-…`. */
export interface InlineHashes {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** What the headers of a site depend on besides the kind of answer. */
export interface SiteFacts {
  readonly hashes: InlineHashes;
  /** Whether the site's public address is an https one. */
  readonly isSecure: boolean;
}

/** Every header of an answer that this table decides. */
export function headersOf(answer: Answer, facts: SiteFacts): readonly Header[] {
  const { caching, policy } = kindOfAnswer(answer);
  return [
    ["Cache-Control", caching],
    ["Content-Security-Policy", contentSecurityPolicy(policy, facts)],
    ...securityHeaders(facts),
  ];
}

export type Header = readonly [name: string, value: string];

/** Where the search page sends a reader's words when nothing was found here, or without scripts. */
const searchEngines = ["https://duckduckgo.com", "https://www.google.com"];

/** Two years. Hosts below ours are not spoken for: whoever has them may not be ready for it. */
const secureSeconds = 2 * 365 * 24 * 60 * 60;

const refusedFeatures = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "xr-spatial-tracking",
];

/** What every answer carries, whatever it is. */
export function securityHeaders({ isSecure }: Pick<SiteFacts, "isSecure">): readonly Header[] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", refusedFeatures.map((feature) => `${feature}=()`).join(", ")],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    // Pictures, feeds and copies are there for other sites to show; what a page says of itself holds for all of them.
    ["Cross-Origin-Resource-Policy", "cross-origin"],
    ...(isSecure ? [["Strict-Transport-Security", `max-age=${String(secureSeconds)}`] as const] : []),
  ];
}

/**
 * The content security policy of an answer. It begins with nothing being allowed; there are no exceptions for inline
 * styles or scripts but the hashes of ours.
 */
export function contentSecurityPolicy(name: PolicyName, { hashes }: Pick<SiteFacts, "hashes">): string {
  if (name === "file")
    return toPolicy([
      ["default-src", "'none'"],
      ["frame-ancestors", "'none'"],
    ]);
  const isSearch = name === "search";
  return toPolicy([
    ["default-src", "'none'"],
    // Search runs a program that is compiled for browsers (WebAssembly), and no other page does.
    ["script-src", "'self'", ...quoted(hashes.scripts), ...(isSearch ? ["'wasm-unsafe-eval'"] : [])],
    ["style-src", "'self'", ...quoted(hashes.styles)],
    ["img-src", "'self'", "data:"],
    ["font-src", "'self'"],
    ["connect-src", "'self'"],
    ["manifest-src", "'self'"],
    ["worker-src", "'self'"],
    ["form-action", "'self'", ...(isSearch ? searchEngines : [])],
    ["base-uri", "'none'"],
    ["frame-ancestors", "'none'"],
  ]);
}

function quoted(hashes: readonly string[]): readonly string[] {
  return hashes.map((hash) => `'${hash}'`);
}

function toPolicy(directives: readonly (readonly string[])[]): string {
  return directives.map((parts) => parts.join(" ")).join("; ");
}
