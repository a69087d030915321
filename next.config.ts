import type { NextConfig } from "next";
import { contentSecurityPolicy, securityHeaders } from "./lib/site/security-headers";

/**
 * What Next's own server says besides pages. Its pages bring scripts of their own inside, which differ from page to page,
 * so those can't be told from others here; the published files have none of them. It speaks http, so there is no HSTS.
 */
const headers = [
  ...securityHeaders({ isSecure: false }),
  [
    "Content-Security-Policy",
    contentSecurityPolicy("page", { hashes: { styles: [], scripts: ["unsafe-inline"] } }),
  ] as const,
].map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  // Readers get files: compression and validators are made once, by the publisher.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  // `npm test` checks the types of the whole project; starting the site need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Every agent gets its metadata in <head>; Next would stream it into <body> otherwise.
  htmlLimitedBots: /.*/,
  // Documents for machines have one route between them (app/dokumen); pages have no ending.
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        { source: "/:path(.*\\.(?:xml|json|txt|md|webmanifest))", destination: "/dokumen/:path" },
      ],
    }),
  // Next's development server needs more than any policy of ours allows.
  headers: () =>
    Promise.resolve(process.env.NODE_ENV === "production" ? [{ source: "/:path*", headers }] : []),
  // A page's styles are put into it, so each page should get its own and nothing of other pages.
  experimental: { cssChunking: { type: "graph", requestCost: 0 } },
};

export default config;
