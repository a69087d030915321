import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import fastify from "fastify";
import { frontPath, notFoundPath } from "@/lib/site/paths";
import { fileOfPage } from "./site-files";

export interface SiteServer {
  /** Where it listens, as a browser writes it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeRequest {
  readonly siteDir: string;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/** Pages change at any time; browsers ask each time and get a 304 while nothing changed. */
const pageCaching = "public, max-age=0, must-revalidate";
/** Pictures keep their name when an editor replaces them, so not for long. */
const fileCaching = "public, max-age=3600";

/**
 * Serves a site folder: clean paths, precompressed files, validators, and the site's own 404 page.
 *
 * @throws when the port is taken
 */
export async function serveSite({ siteDir, host, port }: ServeRequest): Promise<SiteServer> {
  const server = fastify({ logger: false, forceCloseConnections: true });
  redirectToCleanPaths(server);
  await server.register(fastifyStatic, {
    root: path.resolve(siteDir),
    // Addresses are read below; the plugin only sends files.
    serve: false,
    preCompressed: true,
    dotfiles: "ignore",
    cacheControl: false,
  });
  server.get("/*", async (request, reply) => sendFile(reply, fileFor(request.url)));
  server.setNotFoundHandler(async (_request, reply) => {
    reply.code(404);
    return sendFile(reply, fileOfPage(notFoundPath));
  });
  await server.listen({ host, port });
  const shownHost = host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host;
  return { url: `http://${shownHost}:${String(portOf(server) ?? port)}`, close: () => server.close() };
}

function portOf(server: FastifyInstance): number | undefined {
  const address = server.server.address();
  return typeof address === "object" ? address?.port : undefined;
}

/** One address for each page: an ending or a trailing slash leads to the path without it. */
function redirectToCleanPaths(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    const [pathname = "/", query] = request.url.split("?", 2);
    const clean = cleanPath(pathname);
    if (clean !== pathname) await reply.redirect(query === undefined ? clean : `${clean}?${query}`, 308);
  });
}

/** @example cleanPath("/kanal/bisnis.html/"); //=> "/kanal/bisnis" */
export function cleanPath(pathname: string): string {
  const single = pathname.replace(/\/{2,}/g, "/");
  const bare = single
    .replace(/\/+$/, "")
    .replace(/\.html$/, "")
    .replace(/\/index$/, "");
  return bare === "" ? "/" : bare;
}

/** The file behind an address: what has an ending is a file as it is, anything else is a page. */
function fileFor(url: string): string {
  const pathname = decodeURIComponent(url.split("?", 1)[0] ?? frontPath);
  return /\.[a-z0-9]+$/i.test(pathname) ? pathname.slice(1) : fileOfPage(pathname);
}

function sendFile(reply: FastifyReply, file: string): FastifyReply {
  const caching = file.endsWith(".html") ? pageCaching : fileCaching;
  return reply.header("cache-control", caching).header("x-content-type-options", "nosniff").sendFile(file);
}
