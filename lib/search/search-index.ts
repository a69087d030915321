import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { FolderUnwritable, whileWriting } from "@/lib/publish/folder-unwritable";
import type { SiteChanges } from "@/lib/publish/handover";
import { writeCompressed } from "@/lib/publish/site-files";
import { SiteFolder } from "@/lib/publish/site-folder";
import { searchDirectoryPath } from "@/lib/site/search-paths";
import type { IndexChange, IndexOrder } from "./make-index";

/** The index could not be made, or the process that makes it ended before it was done. */
export class IndexUnfinished extends Error {
  override readonly name = "IndexUnfinished";

  /** @param reason absent where the process said none */
  constructor(reason: string | undefined) {
    super(`The index of the search was not made: ${reason ?? "its process ended before it was done"}`);
  }
}

/**
 * What the process says when it ends; `null` where there was nothing to do. The system's word for it is there when the
 * site folder could not be written.
 */
export type IndexAnswer =
  { readonly change: IndexChange | null } | { readonly failure: string; readonly writeFault?: string };

export interface IndexReport {
  /** How many parts of the index were made. */
  readonly partCount: number;
}

interface IndexRequest extends IndexOrder {
  /** Called when all is in place and no reader knows of it yet, as by a publisher. */
  readonly onWritten: (changes: SiteChanges) => Promise<void>;
}

/** Commands run from a bundle, tests and benchmarks from the source; the process is of the same kind. */
const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".mjs";

/**
 * The index of the search of a site folder. It is made of what was published last, in a process of its own, after the
 * pages: nobody waits for it who wants to read.
 */
export class SearchIndex {
  private child: ChildProcess | undefined;

  constructor(private readonly request: IndexRequest) {}

  /**
   * Makes the index the one of the site folder. The folder has to be this process's own meanwhile.
   *
   * @returns `undefined` where it was that already
   * @throws IndexUnfinished or FolderUnwritable; the index is then what it was, and the next time makes what is missing
   */
  async update(): Promise<IndexReport | undefined> {
    return whileWriting(this.request.siteDir, () => this.replace());
  }

  private async replace(): Promise<IndexReport | undefined> {
    const change = await this.make();
    if (!change) return undefined;
    const { siteDir, onWritten } = this.request;
    await onWritten({ rendered: [], removed: [], copiedFiles: change.written, removedFiles: change.gone });
    writeCompressed(siteDir, searchDirectoryPath.slice(1), change.directory);
    for (const folder of change.goneFolders)
      await rm(path.join(siteDir, folder), { recursive: true, force: true });
    return { partCount: change.partCount };
  }

  /** The same for who does not have the folder. @throws SiteLocked while another process publishes into it */
  async updateAlone(): Promise<IndexReport | undefined> {
    const folder = await SiteFolder.take(this.request.siteDir);
    try {
      return await this.update();
    } finally {
      await folder.leave();
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.child?.kill();
  }

  private make(): Promise<IndexChange | undefined> {
    const { appDir, siteDir, contentDir } = this.request;
    const child = fork(
      fileURLToPath(new URL(`./search-process${ending}`, import.meta.url)),
      [appDir, siteDir, contentDir],
      {
        execArgv: ending === ".ts" ? ["--import", "tsx"] : [],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      },
    );
    this.child = child;
    return new Promise((resolve, reject) => {
      let answer: IndexAnswer | undefined;
      child.on("message", (message) => {
        if (isAnswer(message)) answer = message;
      });
      child.once("error", reject);
      child.once("close", () => {
        if (answer && "change" in answer) resolve(answer.change ?? undefined);
        else if (answer?.writeFault === undefined) reject(new IndexUnfinished(answer?.failure));
        else reject(new FolderUnwritable(siteDir, answer.writeFault));
      });
    });
  }
}

/** The name of the index that a site folder has. */
export async function nameSearchIndex(siteDir: string): Promise<string> {
  const text = await readFile(path.join(siteDir, searchDirectoryPath)).catch(() => "");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function isAnswer(message: unknown): message is IndexAnswer {
  if (typeof message !== "object" || message === null) return false;
  if ("failure" in message) return typeof message.failure === "string";
  if (!("change" in message)) return false;
  const { change } = message;
  return change === null || (typeof change === "object" && "directory" in change && "written" in change);
}
