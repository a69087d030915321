import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PreviewLoading } from "@/lib/articles";
import type { SentPicture } from "@/lib/media/pictures-on-demand";
import { PicturesOnDemand } from "@/lib/media/pictures-on-demand";
import { BodyCache } from "@/lib/publish/body-cache";
import { scriptElementsOf } from "@/lib/publish/page-scripts";
import { startRenderer } from "@/lib/publish/renderer";
import { readStylesOf } from "@/lib/publish/styles";
import { LastGood } from "./last-good";
import { PageRenderer } from "./page-renderer";
import type { PreviewAnswer, ShowingTools } from "./showing";
import { Showing } from "./showing";

export interface PreviewRequest {
  /** The project's root, which holds the compiled app. */
  readonly appDir: string;
  readonly contentDir: string;
}

/** How long a page whose file was saved a moment ago waits for the edition that knows it. */
const saveMs = 2000;

/**
 * Everything as it will be when it is public, page by page as it is asked for. A preview keeps all of it in memory and
 * has nowhere to write it to.
 */
export class Preview {
  private showing: Showing;
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly tools: ShowingTools) {
    this.showing = new Showing({ issues: [] }, tools);
  }

  /** @throws when the app is not compiled */
  static async open({ appDir, contentDir }: PreviewRequest): Promise<Preview> {
    const renderer = await startRenderer(appDir);
    await renderer.warmUp();
    const bodies = new BodyCache(contentDir);
    return new Preview({
      contentDir,
      renderer: new PageRenderer(renderer, readStylesOf(appDir), bodies, scriptElementsOf(appDir)),
      bodies,
      pictures: new PicturesOnDemand((picture) =>
        readFile(path.join(contentDir, "media", picture)).catch(() => undefined),
      ),
      lastGood: new LastGood(),
    });
  }

  /** Takes the place of what was shown before. */
  show(loading: PreviewLoading): void {
    this.showing = new Showing(loading, this.tools);
    for (const listener of [...this.listeners]) listener();
  }

  /** @returns what ends the listening */
  onShow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** @param path clean, and as it is written in a link */
  async answer(path: string): Promise<PreviewAnswer> {
    const { showing } = this;
    const answer = await showing.answer(path);
    if (answer) return answer;
    if (this.showing === showing) await this.nextShow();
    return (await this.showing.answer(path)) ?? this.showing.saving(path);
  }

  /** A file of a picture; `undefined` for what is none. */
  picture(path: string): Promise<SentPicture | undefined> {
    return this.showing.picture(path);
  }

  private nextShow(): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(end, saveMs);
      const stop = this.onShow(end);
    });
  }
}
