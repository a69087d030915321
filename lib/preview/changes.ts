import type { FastifyReply, FastifyRequest } from "fastify";
import type { Preview } from "./preview";

/** Proxies and browsers end a connection on which nothing is ever said. */
const breathMs = 20_000;
/** How soon a browser asks again when the preview was stopped and started. */
const retryMs = 500;

/** The page that a browser shows, and as what. */
export interface ShownPage {
  readonly path: string;
  readonly fingerprint: string;
}

/**
 * Tells a browser, as server-sent events, when the page that it shows would look different: an edit that does not show on
 * it leaves it alone. A page that was left behind while nobody could tell it is told at once.
 */
export function tellChanges(
  preview: Preview,
  { path, fingerprint }: ShownPage,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.hijack();
  const { raw: response } = reply;
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  response.write(`retry: ${String(retryMs)}\n\n`);
  const look = async () => {
    const answer = await preview.answer(path).catch(() => undefined);
    const isSame = answer?.kind === "page" && answer.fingerprint === fingerprint;
    if (!isSame && !response.writableEnded) response.write("event: berubah\ndata: \n\n");
  };
  const stop = preview.onShow(() => void look());
  const breath = setInterval(() => response.write(":\n\n"), breathMs);
  request.raw.on("close", () => {
    stop();
    clearInterval(breath);
    response.end();
  });
  void look();
}
