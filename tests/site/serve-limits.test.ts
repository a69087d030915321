import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createConnection } from "node:net";
import type { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { SiteServer } from "@/lib/publish/serve";
import { serveSite } from "@/lib/publish/serve";
import { changeFolder, temporaryFolder } from "../support/site";
import { ask } from "../support/site-http";

/** Larger than what is kept in memory, and than what a system takes for a reader who does not read. */
const large = randomBytes(24 * 1024 * 1024);
const picture = randomBytes(1000);

/** All that a line has. */
const lineForm = z.strictObject({
  at: z.iso.datetime(),
  address: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  bytes: z.number().positive(),
  ms: z.number(),
});

let server: SiteServer;
let lines: string;

beforeEach(async () => {
  const siteDir = await temporaryFolder();
  await changeFolder(siteDir, { "index.html": "Depan", "media/a.jpg": picture, "media/besar.jpg": large });
  lines = "";
  server = await serveSite({ siteDir, host: "127.0.0.1", port: 0, log: (text) => (lines += text) });
});

afterEach(() => server.close());

function connect(): Socket {
  return createConnection({ host: "127.0.0.1", port: Number(new URL(server.url).port) });
}

/** What comes back on a connection until the server ends it. */
async function answerTo(text: string): Promise<string> {
  const socket = connect();
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
  socket.on("error", () => undefined);
  socket.write(text);
  await once(socket, "close");
  return answer;
}

describe("part of a picture", () => {
  test.each([
    ["bytes=0-99", 206, picture.subarray(0, 100), "bytes 0-99/1000"],
    ["bytes=-10", 206, picture.subarray(990), "bytes 990-999/1000"],
    ["bytes=900-", 206, picture.subarray(900), "bytes 900-999/1000"],
    ["lines=1-2", 200, picture, undefined],
  ])("asked for as %s is sent", async (range, status, body, said) => {
    const answer = await ask(server.url, "/media/a.jpg", { headers: { range } });
    expect([answer.status, answer.headers["content-range"]]).toEqual([status, said]);
    expect(answer.body.equals(body)).toBe(true);
  });

  test("that it does not have is refused in plain text", async () => {
    const { status, headers, body } = await ask(server.url, "/media/a.jpg", {
      headers: { range: "bytes=1000-" },
    });
    expect([status, headers["content-range"]]).toEqual([416, "bytes */1000"]);
    expect(body.toString()).toMatch(/^Bagian yang diminta/);
  });

  test("is sent of one that is too large for the memory, which is whole otherwise", async () => {
    const range = "bytes=24000000-24000009";
    const part = await ask(server.url, "/media/besar.jpg", { headers: { range } });
    expect(part.body.equals(large.subarray(24_000_000, 24_000_010))).toBe(true);
    expect((await ask(server.url, "/media/besar.jpg")).body.equals(large)).toBe(true);
  });
});

describe("what is no request", () => {
  test.each([
    ["headers that are too large", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["no HTTP", "hai\r\n\r\n", 400],
    ["no address", "GET \\\\evil.example HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400],
  ])("%s is refused in a sentence, and the connection ends", async (_, text, status) => {
    const answer = await answerTo(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    expect(answer).not.toMatch(/\bat .*:\d+|Error:/);
  });

  test("one that does not come to its end is cut off", { timeout: 40_000 }, async () => {
    const startedMs = performance.now();
    expect(await answerTo("GET / HTTP/1.1\r\nHost: a\r\nX-Pelan:")).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - startedMs).toBeLessThan(20_000);
  });
});

describe("a server that is told to end", () => {
  test("finishes what it is sending, takes nothing more, and ends", { timeout: 40_000 }, async () => {
    const socket = connect();
    socket.write("GET /media/besar.jpg HTTP/1.1\r\nHost: a\r\n\r\n");
    await once(socket, "readable");
    const idle = connect();
    await once(idle, "connect");
    const isOver = once(socket, "close");
    const closing = server.close();
    await expect(ask(server.url, "/")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
    let size = 0;
    socket.on("data", (chunk: Buffer) => (size += chunk.length));
    socket.resume();
    await closing;
    await isOver;
    expect(size).toBeGreaterThanOrEqual(large.length);
    idle.destroy();
  });
});

describe("the access log", () => {
  test("has a line of JSON for each request, and in it nobody's address, words or browser", async () => {
    await ask(server.url, "/?q=rahasia", {
      headers: { "user-agent": "Peramban/1", referer: "https://a.example/" },
    });
    await ask(server.url, "/tidak-ada", { method: "HEAD" });
    await server.close();
    const entries = lines
      .trim()
      .split("\n")
      .map((line) => lineForm.parse(JSON.parse(line)));
    expect(entries.map(({ address, method, path, status }) => [address, method, path, status])).toEqual([
      ["127.0.0.0", "GET", "/", 200],
      ["127.0.0.0", "HEAD", "/tidak-ada", 404],
    ]);
    expect(lines).not.toMatch(/rahasia|Peramban|a\.example/);
  });
});
