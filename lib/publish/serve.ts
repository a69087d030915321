import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Duplex } from "node:stream";
import { refusals } from "@/lib/site/refusals";
import { listenAt } from "./listen";
import type { WriteLines } from "./serving/access-log";
import { AccessLog } from "./serving/access-log";
import { Answerer } from "./serving/answerer";

export interface SiteServer {
  /** Where it listens, as a browser writes it. */
  readonly url: string;
  /** Takes no more requests, finishes those that it has, and ends. */
  readonly close: () => Promise<void>;
}

export interface ServeRequest {
  readonly siteDir: string;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** What `/status.json` says, for who knows more than the folder; what stands in the folder when absent. */
  readonly status?: () => string;
  /** Is given a line for each request; nothing is noted when absent. */
  readonly log?: WriteLines;
}

/** What no honest reader exceeds. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  /** Longer than a proxy before us keeps its connections, so that it never asks at one that is being closed. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2000,
} as const;
/** How long a reader may take nothing of what is being sent. */
const idleMs = 30_000;
/** How long the server waits for slow readers when it is told to end. */
const patienceMs = 10_000;

/**
 * Serves a site folder. What it answers is said by `serving/answerer.ts`; here is who may ask, and for how long.
 *
 * @throws when the port is taken
 */
export async function serveSite(request: ServeRequest): Promise<SiteServer> {
  const { siteDir, host, port, status, log } = request;
  const answerer = new Answerer(siteDir, status ?? (() => undefined));
  const accessLog = log && new AccessLog(log);
  const answer = (question: IncomingMessage, response: ServerResponse) => {
    accessLog?.follow(question, response);
    answerer.answer(question, response).catch((error: unknown) => {
      process.emitWarning(error instanceof Error ? error : String(error));
      if (response.headersSent) response.destroy();
      else answerer.say(response, 500, refusals.fault);
    });
  };
  const server = createServer(limits, answer);
  server.setTimeout(idleMs);
  server.on("clientError", refuse);
  const url = await listenAt(server, { host, port });
  return {
    url,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // A connection that is kept for the next request is idle as soon as its answer is sent.
      const idle = setInterval(() => {
        server.closeIdleConnections();
      }, 50);
      const patience = setTimeout(() => {
        server.closeAllConnections();
      }, patienceMs);
      await closed;
      clearInterval(idle);
      clearTimeout(patience);
      accessLog?.flush();
    },
  };
}

/** What is no request, is too large for one, or does not come to its end. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, text] = refusalOf(error.code);
  const head = [
    `HTTP/1.1 ${status}`,
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${String(Buffer.byteLength(text) + 1)}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}\n`);
}

function refusalOf(code: string | undefined): readonly [status: string, text: string] {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return ["431 Request Header Fields Too Large", refusals.headers];
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return ["408 Request Timeout", refusals.slow];
    default:
      return ["400 Bad Request", refusals.address];
  }
}
