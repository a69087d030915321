import type { RobotsView } from "@/lib/views/documents/robots";

/** `robots.txt` (RFC 9309): everybody may read everything. What is not public is not there. */
export function toRobotsText({ sitemaps }: RobotsView): string {
  return ["User-agent: *", "Allow: /", "", ...sitemaps.map((url) => `Sitemap: ${url}`), ""].join("\n");
}
