import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";
import { z } from "zod";

const message = z.strictObject({
  host: z.string(),
  key: z.string(),
  keyLocation: z.string(),
  urlList: z.array(z.string()),
});

/** A search engine on this machine, as far as it is told of addresses. */
export interface IndexNowServer {
  readonly url: string;
  /** What it was told, whatever it answered. */
  readonly messages: readonly z.infer<typeof message>[];
}

/** An answer: its status, and how many seconds it asks to wait. */
export type EngineAnswer = number | { readonly status: number; readonly retryAfter: string };

/** @param answers one for each message that comes; the last one goes on */
export async function startIndexNowServer(...answers: readonly EngineAnswer[]): Promise<IndexNowServer> {
  const messages: z.infer<typeof message>[] = [];
  const server = createServer((request, response) => {
    void readText(request).then((text) => {
      const answer = answers[Math.min(messages.length, answers.length - 1)] ?? 500;
      const { status, retryAfter } = typeof answer === "number" ? { status: answer, retryAfter: "" } : answer;
      const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
      messages.push(message.parse(JSON.parse(text)));
      if (retryAfter !== "") response.setHeader("retry-after", retryAfter);
      response.writeHead(request.method === "POST" && isJson ? status : 405).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return { url: `http://127.0.0.1:${String(address.port)}/indexnow`, messages };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
