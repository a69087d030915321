import { once } from "node:events";
import type { Server } from "node:http";
import type { FastifyInstance } from "fastify";

export interface ListenRequest {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/**
 * @returns where the server listens, as a browser writes it
 * @throws when the port is taken
 */
export async function listen(server: FastifyInstance, request: ListenRequest): Promise<string> {
  await server.listen(request);
  return urlOf(server.server, request);
}

/** The same for a server of Node's own. */
export async function listenAt(server: Server, request: ListenRequest): Promise<string> {
  server.listen(request);
  await once(server, "listening");
  return urlOf(server, request);
}

function urlOf(server: Server, { host, port }: ListenRequest): string {
  const shownHost = host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host;
  const address = server.address();
  const givenPort = typeof address === "object" ? address?.port : undefined;
  return `http://${shownHost}:${String(givenPort ?? port)}`;
}
