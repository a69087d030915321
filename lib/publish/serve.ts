import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import fastify from "fastify";
import { cleanPath } from "@/lib/site/addresses";
import { hostMovesPath, notFoundPath } from "@/lib/site/paths";
import { mediaTypeOf } from "@/lib/site/media-types";
import { listen } from "./listen";
import { MoveTable } from "./move-table";
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

const notFoundFile = fileOfPage(notFoundPath);
/** What is no page by itself, and what tells other hosts what this server does. */
const unservedFiles: ReadonlySet<string> = new Set([notFoundFile, fileOfPage(hostMovesPath)]);
/** Pages change at any time; browsers ask each time and get a 304 while nothing changed. */
const pageCaching = "public, max-age=0, must-revalidate";
/** Pictures keep their name when an editor replaces them, so not for long. */
const fileCaching = "public, max-age=3600";

/**
 * Serves a site folder: clean paths, precompressed files, validators, addresses that lead on, and the site's own 404 page.
 *
 * @throws when the port is taken
 */
export async function serveSite({ siteDir, host, port }: ServeRequest): Promise<SiteServer> {
  const server = fastify({
    logger: false,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => {
      sendText(reply, 400, "Alamat ini tidak dapat dibaca.");
    },
  });
  answerOldAddresses(server, new MoveTable(siteDir));
  await server.register(fastifyStatic, {
    root: path.resolve(siteDir),
    // Addresses are read below; the plugin only sends files.
    serve: false,
    preCompressed: true,
    dotfiles: "ignore",
    cacheControl: false,
  });
  // The plugin goes by the ending alone and has the last word before this.
  server.addHook("onSend", (request, reply, _payload, next) => {
    const type = reply.statusCode < 400 ? mediaTypeOf(fileFor(request.url)) : undefined;
    if (type !== undefined) void reply.type(type);
    next();
  });
  // No handler waits for its reply: for that Fastify would hang a listener on the response at every step.
  server.get("/*", (request, reply) => {
    const file = fileFor(request.url);
    if (unservedFiles.has(file)) sendNotFound(reply);
    else sendFile(reply, file);
  });
  server.setNotFoundHandler((_request, reply) => {
    sendNotFound(reply);
  });
  server.setErrorHandler<FastifyError>((error, _request, reply) => {
    // Addresses that leave the folder, or that no file can have, are not there.
    if ((error.statusCode ?? 500) < 500) {
      sendNotFound(reply);
      return;
    }
    process.emitWarning(error);
    sendText(reply, 500, "Halaman ini sedang tidak dapat disajikan.");
  });
  return { url: await listen(server, { host, port }), close: () => server.close() };
}

/**
 * One address for each page: an ending, a slash at the end, or a name that it once had leads to it in one step. What is
 * gone says so.
 */
function answerOldAddresses(server: FastifyInstance, moves: MoveTable): void {
  server.addHook("onRequest", (request, reply, next) => {
    const { pathname, query } = splitAddress(request.url);
    const clean = cleanPath(pathname);
    const move = moves.find(pathname);
    if (move?.kind === "redirect") void reply.redirect(withQuery(move.to, query), 308);
    else if (move?.kind === "gone") sendFile(reply.code(410), notFoundFile);
    else if (clean !== pathname) void reply.redirect(`${clean}${query}`, 308);
    // The notice that says why stands where the article stood.
    else if (move?.kind === "withdrawn") sendFile(reply.code(410), fileFor(pathname));
    else next();
  });
}

/** An address of another site may have a query of its own, which is the one that counts there. */
function withQuery(address: string, query: string): string {
  return /[?#]/.test(address) ? address : `${address}${query}`;
}

/** The query begins with its question mark, and is empty where there is none. */
function splitAddress(url: string): { readonly pathname: string; readonly query: string } {
  const end = url.indexOf("?");
  return end < 0 ? { pathname: url, query: "" } : { pathname: url.slice(0, end), query: url.slice(end) };
}

/** The file behind an address: what has an ending is a file as it is, anything else is a page. */
function fileFor(url: string): string {
  const pathname = decodeURIComponent(splitAddress(url).pathname);
  return /\.[a-z0-9_]+$/i.test(pathname) ? pathname.slice(1) : fileOfPage(pathname);
}

function sendNotFound(reply: FastifyReply): void {
  sendFile(reply.code(404), notFoundFile);
}

function sendText(reply: FastifyReply, status: number, text: string): void {
  void reply.code(status).type("text/plain; charset=utf-8").send(`${text}\n`);
}

function sendFile(reply: FastifyReply, file: string): void {
  const type = mediaTypeOf(file);
  // Texts stand compressed beside themselves; a cache on the way must not hand one form to those who asked for another.
  if (type !== undefined) void reply.header("vary", "accept-encoding");
  void reply
    .header("cache-control", type === undefined ? fileCaching : pageCaching)
    .header("x-content-type-options", "nosniff")
    .sendFile(file);
}
