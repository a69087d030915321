import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import send from "@fastify/send";
import { mediaTypeOf, servedTypeOf } from "@/lib/site/media-types";
import { notFoundPath, statusPath } from "@/lib/site/paths";
import { refusals } from "@/lib/site/refusals";
import { fileOfPage } from "../site-files";
import { acceptedForms } from "./accepted-forms";
import { HeaderTable } from "./header-table";
import { MoveTable } from "./move-table";
import type { KnownFile } from "./small-files";
import { SmallFiles } from "./small-files";
import { findTarget } from "./target";

const notFoundFile = fileOfPage(notFoundPath);
const statusFile = fileOfPage(statusPath);

/** A file in the form in which a reader gets it. */
interface FoundFile {
  /** Without the ending of its form. */
  readonly file: string;
  /** Below the site folder. */
  readonly place: string;
  readonly known: KnownFile;
  readonly headers: OutgoingHttpHeaders;
}

/** Answers requests from a site folder: clean paths, compressed forms, validators, addresses that lead on. */
export class Answerer {
  private readonly root: string;
  private readonly files: SmallFiles;
  private readonly moves: MoveTable;
  private readonly headers: HeaderTable;

  /** @param status what is said of the site in the place of the file that says it */
  constructor(
    siteDir: string,
    private readonly status: () => string | undefined,
  ) {
    this.root = path.resolve(siteDir);
    this.files = new SmallFiles(this.root);
    this.moves = new MoveTable(this.root);
    this.headers = new HeaderTable(this.root);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = "/" } = request;
    if (method !== "GET" && method !== "HEAD") {
      // Whatever it sends besides is not read.
      response.setHeader("Connection", "close").setHeader("Allow", "GET, HEAD");
      this.say(response, 405, refusals.method);
      return;
    }
    const target = findTarget(url, (pathname) => this.moves.find(pathname));
    switch (target.kind) {
      case "unreadable":
        this.say(response, 400, refusals.address);
        return;
      case "redirect":
        response.writeHead(308, { ...this.headersOf(308, ""), Location: target.to, "Content-Length": 0 });
        response.end();
        return;
      case "file": {
        const isStatus = target.file === statusFile && target.status === 200;
        const status = isStatus ? this.status() : undefined;
        if (status !== undefined) this.sayStatus(request, response, status);
        else await this.sendFile(request, response, target);
      }
    }
  }

  /** Says in plain text what no page can say. */
  say(response: ServerResponse, status: number, text: string): void {
    const body = `${text}\n`;
    response.writeHead(status, {
      ...this.headersOf(status, ""),
      "Content-Type": servedTypeOf(".txt"),
      "Content-Length": Buffer.byteLength(body),
    });
    response.end(body);
  }

  private sayStatus(request: IncomingMessage, response: ServerResponse, text: string): void {
    response.writeHead(200, {
      ...this.headersOf(200, statusFile),
      "Content-Type": servedTypeOf(statusFile),
      "Content-Length": Buffer.byteLength(text),
    });
    response.end(request.method === "HEAD" ? undefined : text);
  }

  private async sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    target: { readonly status: 200 | 404 | 410; readonly file: string },
  ): Promise<void> {
    const wanted = this.find(request, target.file, target.status);
    if (!wanted && target.file !== notFoundFile) {
      await this.sendFile(request, response, { status: 404, file: notFoundFile });
    } else if (target.status === 200 && wanted && (isConditional(request) || !wanted.known.body)) {
      await this.sendPart(request, response, wanted);
    } else if (!wanted?.known.body) {
      this.say(response, target.status, refusals.missing);
    } else {
      response.writeHead(target.status, wanted.headers);
      response.end(request.method === "HEAD" ? undefined : wanted.known.body);
    }
  }

  /** What is asked for in part or under a condition, and what is too large to be kept. */
  private async sendPart(
    request: IncomingMessage,
    response: ServerResponse,
    { file, place, headers }: FoundFile,
  ): Promise<void> {
    const part = await send(request, encodeURI(place), {
      root: this.root,
      index: false,
      cacheControl: false,
      contentType: false,
      // A part of a compressed form is of no use to anybody.
      acceptRanges: place === file,
    });
    switch (part.statusCode) {
      case 200:
      case 206:
        response.writeHead(part.statusCode, { ...headers, ...part.headers });
        // It ends the answer, and closes the file when the reader goes.
        await pipeline(part.stream, response).catch(() => undefined);
        return;
      case 304: {
        const { Vary } = headers;
        response.writeHead(304, { ...this.headersOf(304, file), ...(Vary && { Vary }), ...part.headers });
        response.end();
        return;
      }
      case 412:
      case 416:
        response.setHeader("Content-Range", part.headers["Content-Range"] ?? "bytes */*");
        this.say(response, part.statusCode, refusals.part);
        return;
      default:
        // It went away meanwhile.
        this.say(response, 404, refusals.missing);
    }
  }

  private find(request: IncomingMessage, file: string, status: number): FoundFile | undefined {
    const encodings = isPacked(file) ? acceptedForms(request.headers["accept-encoding"]) : [];
    for (const { ending, encoding } of encodings) {
      const known = this.files.find(`${file}${ending}`);
      if (known) {
        const headers = this.fileHeaders(file, status, known, encoding);
        return { file, place: `${file}${ending}`, known, headers };
      }
    }
    const known = this.files.find(file);
    return known && { file, place: file, known, headers: this.fileHeaders(file, status, known) };
  }

  private fileHeaders(
    file: string,
    status: number,
    known: KnownFile,
    encoding?: string,
  ): OutgoingHttpHeaders {
    return {
      ...this.headersOf(status, file),
      "Content-Type": servedTypeOf(file),
      "Content-Length": known.size,
      ETag: known.etag,
      ...(status === 200 && { "Last-Modified": known.lastModified }),
      ...(status === 200 && encoding === undefined && { "Accept-Ranges": "bytes" }),
      ...(encoding !== undefined && { "Content-Encoding": encoding }),
      // Texts stand compressed beside themselves; a cache on the way must not hand one form to those who asked for another.
      ...(isPacked(file) && { Vary: "Accept-Encoding" }),
    };
  }

  private headersOf(status: number, file: string): Readonly<Record<string, string>> {
    return this.headers.of({ status, file: `/${file}` });
  }
}

/** Whether a file stands in compressed forms as well. */
function isPacked(file: string): boolean {
  return (mediaTypeOf(file) !== undefined || file.endsWith(".js")) && file !== statusFile;
}

const conditions = [
  "range",
  "if-none-match",
  "if-modified-since",
  "if-match",
  "if-unmodified-since",
] as const;

function isConditional({ headers }: IncomingMessage): boolean {
  return conditions.some((name) => headers[name] !== undefined);
}
