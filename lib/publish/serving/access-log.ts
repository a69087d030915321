import type { IncomingMessage, ServerResponse } from "node:http";
import { isIPv6 } from "node:net";

/** Where lines go. */
export type WriteLines = (lines: string) => void;

/** Lines are written together, as a write for each would take longer than the answer. */
const waitMs = 250;
const bufferLimit = 64 * 1024;

/**
 * One line of JSON for each answer. It says nothing that leads to a person: of the address only the part that names a
 * network, of the request no query, browser or page before.
 */
export class AccessLog {
  private lines = "";
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly write: WriteLines,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Notes an answer when it is over, or cut off. */
  follow(request: IncomingMessage, response: ServerResponse): void {
    const startedMs = performance.now();
    const { socket } = request;
    const address = truncateAddress(socket.remoteAddress ?? "");
    const sentBefore = socket.bytesWritten;
    response.once("close", () => {
      const { method = "", url = "" } = request;
      const [path = ""] = url.split("?", 1);
      this.add({
        at: this.now().toISOString(),
        address,
        method,
        path,
        status: response.statusCode,
        bytes: socket.bytesWritten - sentBefore,
        ms: Math.round((performance.now() - startedMs) * 100) / 100,
        ...(!response.writableFinished && { isCut: true }),
      });
    });
  }

  /** Writes what is still kept. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.lines === "") return;
    const { lines } = this;
    this.lines = "";
    this.write(lines);
  }

  private add(entry: object): void {
    this.lines += `${JSON.stringify(entry)}\n`;
    if (this.lines.length > bufferLimit) this.flush();
    this.timer ??= setTimeout(() => {
      this.flush();
    }, waitMs).unref();
  }
}

/**
 * The network that an address is of: three numbers of four, or the first 48 bits.
 *
 * @example truncateAddress("::ffff:203.0.113.77"); //=> "203.0.113.0"
 */
export function truncateAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain.replace(/\.\d+$/, ".0");
  const [head = ""] = plain.split("%");
  const [before = "", after] = head.split("::");
  const groups = before === "" ? [] : before.split(":");
  const rest = after === undefined || after === "" ? [] : after.split(":");
  const middle = after === undefined ? [] : Array<string>(8 - groups.length - rest.length).fill("0");
  return `${[...groups, ...middle, ...rest].slice(0, 3).join(":")}::`;
}
