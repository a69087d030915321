import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** What a crowd of readers met. All is well when there are no faults. */
export interface CrowdReport {
  readonly requestCount: number;
  readonly pageCount: number;
  readonly seconds: number;
  /** Each once: what failed, half pages, dead links. */
  readonly faults: readonly string[];
}

interface Seen {
  readonly status: number;
  readonly body: string;
  readonly mark: string;
}

const tickMs = 20;
const connectionCount = 32;
/** Longer than any honest answer; a server that is late does not lose readers, it gets more of them at once. */
const answerLimitMs = 10_000;

/**
 * Readers who follow every link that they see, at a steady pace, over connections that they keep. A link that leads
 * nowhere is dead when the page that showed it still shows it.
 */
export class Crowd {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: connectionCount });
  private readonly addresses = ["/"];
  private readonly known = new Set(this.addresses);
  private readonly foundOn = new Map<string, string>();
  private readonly pages = new Map<string, string>();
  private readonly faults = new Set<string>();
  private readonly underWay = new Set<Promise<void>>();
  private requestCount = 0;
  private next = 0;

  constructor(
    private readonly origin: string,
    private readonly perSecond: number,
  ) {}

  /** Reads until it is told that all is over. */
  async readUntil(isOver: () => boolean): Promise<CrowdReport> {
    const startedMs = performance.now();
    let asked = 0;
    while (!isOver()) {
      const due = ((performance.now() - startedMs) / 1000) * this.perSecond;
      // A machine that was busy with something else is not made up for all at once.
      const count = Math.min(due - asked, this.perSecond / 5, connectionCount * 8 - this.underWay.size);
      asked = Math.max(asked, due - this.perSecond / 5);
      for (let index = 0; index < count; index += 1) {
        asked += 1;
        this.follow();
      }
      await pause(tickMs);
    }
    await Promise.all(this.underWay);
    this.agent.destroy();
    return {
      requestCount: this.requestCount,
      pageCount: this.pages.size,
      seconds: (performance.now() - startedMs) / 1000,
      faults: [...this.faults],
    };
  }

  private follow(): void {
    const address = this.addresses[this.next % this.addresses.length] ?? "/";
    this.next += 1;
    const reading = this.read(address)
      .catch((error: unknown) => {
        this.faults.add(`${address}: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => this.underWay.delete(reading));
    this.underWay.add(reading);
  }

  private async read(address: string): Promise<void> {
    const { status, body, mark } = await this.ask(address);
    if (status !== 200) {
      await this.blame(address, status);
      return;
    }
    if (this.pages.get(address) === mark) return;
    this.pages.set(address, mark);
    if (!body.startsWith("<!DOCTYPE html>")) return;
    if (!body.trimEnd().endsWith("</html>")) this.faults.add(`${address} ends in the middle`);
    for (const link of linksIn(body)) {
      if (this.known.has(link)) continue;
      this.known.add(link);
      this.foundOn.set(link, address);
      this.addresses.push(link);
    }
  }

  private async blame(address: string, status: number): Promise<void> {
    const source = this.foundOn.get(address) ?? "/";
    const { body } = await this.ask(source);
    if (linksIn(body).includes(address))
      this.faults.add(`${address}: ${String(status)}, linked on ${source}`);
  }

  private ask(address: string): Promise<Seen> {
    this.requestCount += 1;
    const { agent } = this;
    return new Promise((resolve, reject) => {
      const request = http.get(
        new URL(address, this.origin),
        { agent, timeout: answerLimitMs },
        (response) => {
          const mark = response.headers.etag ?? "";
          const isNew = this.pages.get(address) !== mark || response.statusCode !== 200;
          const wanted = Number(response.headers["content-length"]);
          const chunks: Buffer[] = [];
          let size = 0;
          response.on("data", (chunk: Buffer) => {
            size += chunk.length;
            if (isNew) chunks.push(chunk);
          });
          response.on("error", reject);
          response.on("end", () => {
            if (size !== wanted) reject(new Error(`${String(size)} bytes of ${String(wanted)}`));
            else resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), mark });
          });
        },
      );
      request.on("timeout", () => request.destroy(new Error("no answer")));
      request.on("error", reject);
    });
  }
}

/** Addresses of this site that a page leads to, or shows. */
function linksIn(html: string): readonly string[] {
  const links = [...html.matchAll(/ (?:href|src)="(\/[^"#?]*)/g)].map(([, link = ""]) => link);
  return [...new Set(links)];
}
