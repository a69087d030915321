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
export async function listen(server: FastifyInstance, { host, port }: ListenRequest): Promise<string> {
  await server.listen({ host, port });
  const shownHost = host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host;
  const address = server.server.address();
  const givenPort = typeof address === "object" ? address?.port : undefined;
  return `http://${shownHost}:${String(givenPort ?? port)}`;
}
