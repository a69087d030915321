import { lstat } from "node:fs/promises";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import fastify from "fastify";
import { listen } from "@/lib/publish/listen";
import { listScriptFiles } from "@/lib/publish/page-scripts";
import { cleanPath, readAddress } from "@/lib/site/addresses";
import {
  deskStylesPath,
  previewChangesPath,
  previewScriptPath,
  previewStylesPath,
  siteStylesPath,
} from "@/lib/site/preview-paths";
import { tellChanges } from "./changes";
import { isForeignHost } from "./foreign-host";
import type { Preview } from "./preview";

export interface PreviewServer {
  /** Where it listens, as a browser writes it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServePreviewRequest {
  readonly preview: Preview;
  readonly appDir: string;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/** What is no page: where it is in the project, by its address. */
const ownFiles: ReadonlyMap<string, string> = new Map([
  [previewScriptPath, "lib/preview/in-page/reload.mjs"],
  [previewStylesPath, "components/preview/bar.css"],
  [deskStylesPath, "components/preview/desk.css"],
  [siteStylesPath, "app/globals.css"],
]);

/**
 * Serves a preview: pages and pictures from memory, public files from where they are.
 *
 * @throws when the port is taken
 */
export async function servePreview(request: ServePreviewRequest): Promise<PreviewServer> {
  const { preview, appDir, host, port } = request;
  const server = fastify({ logger: false, forceCloseConnections: true });
  await server.register(fastifyStatic, {
    root: path.join(appDir, "public"),
    serve: false,
    dotfiles: "ignore",
    cacheControl: false,
  });
  server.addHook("onRequest", (question, reply, next) => {
    // Whoever finds a preview on a net is to keep nothing of it.
    void reply
      .header("x-robots-tag", "noindex, nofollow")
      .header("cache-control", "no-store")
      .header("x-content-type-options", "nosniff");
    if (isForeignHost(question.headers.host, host)) {
      sendText(reply, 421, "Pratinjau hanya menjawab di alamat yang ditampilkan npm run preview.");
    } else next();
  });
  answerChanges(server, preview);
  for (const [address, file] of ownFiles) {
    server.get(address, (_question, reply) => {
      void reply.sendFile(path.basename(file), path.join(appDir, path.dirname(file)));
    });
  }
  for (const { from, to } of listScriptFiles(appDir)) {
    server.get(`/${to}`, (_question, reply) => {
      void reply.sendFile(path.basename(from), path.dirname(from));
    });
  }
  server.get("/*", async (question, reply) => {
    const [pathname = ""] = question.url.split("?");
    if (cleanPath(pathname) !== pathname) return reply.redirect(cleanPath(pathname), 307);
    const file = await publicFileAt(pathname, appDir);
    if (file !== undefined) return reply.sendFile(file);
    const picture = await preview.picture(pathname);
    if (picture) return reply.type(picture.type).send(picture.bytes);
    const answer = await preview.answer(pathname);
    switch (answer.kind) {
      case "page":
        return reply.code(answer.status).type("text/html; charset=utf-8").send(answer.html);
      case "document":
        return reply.type(answer.type).send(answer.text);
      case "redirect":
        return reply.redirect(answer.to, 307);
    }
  });
  server.setErrorHandler<FastifyError>((error, _question, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) process.emitWarning(error);
    sendText(reply, status, status < 500 ? "Alamat ini tidak dapat dibaca." : (error.stack ?? error.message));
  });
  return { url: await listen(server, { host, port }), close: () => server.close() };
}

function answerChanges(server: FastifyInstance, preview: Preview): void {
  server.get(previewChangesPath, (question, reply) => {
    const { searchParams } = new URL(question.url, "http://preview.invalid");
    const shown = {
      path: searchParams.get("halaman") ?? "/",
      fingerprint: searchParams.get("sidik") ?? "",
    };
    tellChanges(preview, shown, question, reply);
  });
}

/** A public file of the app, by its name, as it is on the disk; links are no files of ours. */
async function publicFileAt(pathname: string, appDir: string): Promise<string | undefined> {
  const address = readAddress(pathname);
  if (address === undefined || !/\.(?!md$)[a-z0-9]+$/i.test(address)) return undefined;
  const name = address.slice(1);
  const stat = await lstat(path.join(appDir, "public", name)).catch(() => undefined);
  return stat?.isFile() ? name : undefined;
}

function sendText(reply: FastifyReply, status: number, text: string): void {
  void reply.code(status).type("text/plain; charset=utf-8").send(`${text}\n`);
}
