import type { NextConfig } from "next";

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
  // A page's styles are put into it, so each page should get its own and nothing of other pages.
  experimental: { cssChunking: { type: "graph", requestCost: 0 } },
};

export default config;
