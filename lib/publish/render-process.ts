import type { Site } from "@/lib/site/site";
import type { InlineHashes } from "@/lib/site/security-headers";
import { BodyCache } from "./body-cache";
import { readInlineHashes } from "./inline-hashes";
import type { RenderJob } from "./render-job";
import { renderIntoSite } from "./render-job";
import type { RenderFailure } from "./render-run";
import type { Renderer } from "./renderer";
import { startRenderer } from "./renderer";
import { writeDraftsFor } from "./site-files";
import { writeFaultIn } from "./folder-unwritable";
import { readStylesOf } from "./styles";

/**
 * A process that renders pages for a publisher. It knows nothing of the archive: every job brings the view that it is to
 * show, so its memory stays the same whatever the archive's size.
 */

/** What a render process is for; sent once, before the first job. */
export interface RenderOrder {
  readonly type: "order";
  /** The process that publishes. */
  readonly publisherId: number;
  readonly appDir: string;
  readonly siteDir: string;
  readonly contentDir: string;
  /** Absent while it is not known yet: the process makes itself ready and waits for another order. */
  readonly site?: Site;
}

export type RenderTask = RenderJob & { readonly type: "page" };

export type MessageToProcess = RenderOrder | RenderTask;

/** What it answers: that it can begin or why it can't, and then for each page that it is done, or why not. */
export type MessageFromProcess =
  | { readonly type: "ready" }
  | { readonly type: "unfit"; readonly reason: string }
  | {
      readonly type: "done";
      readonly path: string;
      readonly failure?: RenderFailure;
      /** The most memory that the process took so far. */
      readonly peakMegabytes: number;
    };

let renderer: Promise<Renderer> | undefined;
let warm: Promise<void> | undefined;
let order: RenderOrder | undefined;
let bodies: BodyCache | undefined;
let styleOf = readStylesOf(".");
let hashes: InlineHashes | undefined;

function answer(message: MessageFromProcess): void {
  process.send?.(message, undefined, undefined, (error) => {
    // The publisher is gone. Unheard, the error would be Next's to print, and Next goes on.
    if (error) process.exit(0);
  });
}

let peak = { megabytes: 0, askedMs: Number.NEGATIVE_INFINITY };

/** The system takes as long to tell as a tenth of a page does, so it is asked now and then. */
function peakMegabytes(): number {
  const nowMs = performance.now();
  if (nowMs - peak.askedMs > 250) {
    peak = { megabytes: process.resourceUsage().maxRSS / 1024, askedMs: nowMs };
  }
  return peak.megabytes;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function begin(message: RenderOrder): Promise<void> {
  try {
    order = message;
    bodies = new BodyCache(message.contentDir);
    writeDraftsFor(message.publisherId);
    styleOf = readStylesOf(message.appDir);
    renderer ??= startRenderer(message.appDir);
    const { setSite, warmUp } = await renderer;
    // The publisher still reads, and makes its plan.
    await (warm ??= warmUp());
    if (!message.site) return;
    setSite(message.site, message.contentDir);
    answer({ type: "ready" });
  } catch (error) {
    // Unheard, it would be Next's to print, and the publisher would wait for nothing.
    answer({ type: "unfit", reason: reasonOf(error) });
  }
}

async function render(message: RenderTask): Promise<void> {
  try {
    if (!renderer || !bodies || !order?.site) throw new Error("A page came before the order");
    const { site, siteDir, appDir } = order;
    const inlineHashes = () => (hashes ??= readInlineHashes(appDir));
    const tools = { renderer: await renderer, styleOf, bodies, site, siteDir, inlineHashes };
    await renderIntoSite(message, tools);
    answer({ type: "done", path: message.path, peakMegabytes: peakMegabytes() });
  } catch (error) {
    const writeFault = order && writeFaultIn(error, order.siteDir);
    const failure = { reason: reasonOf(error), ...(writeFault !== undefined && { writeFault }) };
    answer({ type: "done", path: message.path, failure, peakMegabytes: peakMegabytes() });
  }
}

process.on(
  "message",
  (message: MessageToProcess) => void (message.type === "order" ? begin(message) : render(message)),
);
// When the publisher is gone, nobody will ask again.
process.on("disconnect", () => process.exit(0));
