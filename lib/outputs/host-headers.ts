import type { PolicyName } from "@/lib/site/response-kinds";
import { kindOfAnswer } from "@/lib/site/response-kinds";
import type { SiteFacts } from "@/lib/site/security-headers";
import { contentSecurityPolicy, securityHeaders } from "@/lib/site/security-headers";
import {
  archivePath,
  correctionsPath,
  frontPath,
  offlinePath,
  savedPath,
  searchPath,
} from "@/lib/site/paths";

/**
 * `_headers`, as Cloudflare Pages and Netlify read it: an address or a pattern, and its headers below.
 *
 * Both put the headers of all rules that fit an address together, with a comma where two give the same one; a browser
 * then obeys both policies. So every answer has the widest of them, that of the search page, and the addresses of all
 * other pages have theirs besides, which takes away what only search may do.
 */
export function toHostHeaders(facts: SiteFacts, topPaths: readonly string[]): string {
  const policy = (name: PolicyName) => `Content-Security-Policy: ${contentSecurityPolicy(name, facts)}`;
  const caching = (file: string) => `Cache-Control: ${kindOfAnswer({ status: 200, file }).caching}`;
  const pages = [
    [frontPath, "/index.html"],
    [archivePath, "/indeks.html"],
    [`${archivePath}/*`, "/indeks/2025.html"],
    [correctionsPath, "/koreksi.html"],
    [savedPath, "/tersimpan.html"],
    [offlinePath, "/luring.html"],
    ...["/kanal/*", "/topik/*", "/penulis/*"].map((pattern) => [pattern, "/kanal/a.html"]),
    ["/artikel/*", "/artikel/a.html"],
    ...topPaths.map((path) => [path, `${path}.html`]),
  ] as const;
  const rules: readonly (readonly string[])[] = [
    ["/*", ...securityHeaders(facts).map(([name, value]) => `${name}: ${value}`), policy("search")],
    ...pages.map(([pattern = "", file = ""]) => [pattern, policy("page"), caching(file)]),
    [searchPath, caching("/cari.html")],
    ["/media/*", caching("/media/a.jpg")],
    ["/status.json", caching("/status.json")],
  ];
  return rules
    .map(([pattern = "", ...lines]) => `${pattern}\n${lines.map((line) => `  ${line}\n`).join("")}`)
    .join("");
}
