import path from "node:path";
import type { Newsroom } from "@/lib/articles";
import type { Issue } from "@/lib/core/issue";
import { ManifestFile } from "@/lib/publish/manifest";
import { Planner } from "@/lib/publish/plan";
import { ReadNotes } from "@/lib/publish/read-notes";
import type { SettledNote } from "@/lib/publish/settled";
import {
  forgetSettled,
  isSettled,
  nameBasis,
  namePublicFiles,
  noteSettled,
  readSettled,
} from "@/lib/publish/settled";
import { nameSearchIndex } from "@/lib/search/search-index";
import { isDocumentPath } from "@/lib/site/paths";
import { readNotesDir, settledFile } from "./publishing";
import type { Settings } from "./settings";

interface LastRunPlace {
  readonly appDir: string;
  readonly codeHash: string;
}

/** What a run leaves to the next one. */
interface Outcome {
  /** Absent when the site folder was not left finished. */
  readonly manifest: string | undefined;
  readonly shownMs: number;
  readonly dueMs: number | undefined;
  readonly advice: readonly Issue[];
}

/** A site that is as the content makes it. */
export interface SettledSite {
  readonly pageCount: number;
  readonly advice: readonly Issue[];
}

/**
 * What the last run knew when it left a site folder finished, so that this one need not find it out again: that nothing is
 * to be done, or where to go on from. It only saves work, and is dropped when anything speaks against it.
 */
export class LastRun {
  /** Knows what the last run planned, once that was taken up. */
  readonly planner: Planner;
  private hasResumed = false;

  private constructor(
    private readonly settings: Settings,
    private readonly place: LastRunPlace,
    private readonly publicFiles: string,
    /** Whether the search finds what that run left. */
    private readonly hasIndex: boolean,
    /** What the site folder held before this run. */
    readonly manifest: ManifestFile,
    private readonly note: SettledNote | undefined,
    private readonly readNotes: ReadNotes,
  ) {
    this.planner = new Planner(readNotes);
  }

  static async recall(settings: Settings, place: LastRunPlace): Promise<LastRun> {
    const { appDir } = place;
    const siteDir = path.resolve(settings.siteDir);
    const manifest = await ManifestFile.read(siteDir);
    const note = await readSettled(settledFile(appDir, siteDir));
    const known = note?.manifest === manifest.finishedMark ? note : undefined;
    const readNotes = new ReadNotes(readNotesDir(appDir, siteDir), known?.readNotes);
    const publicFiles = await namePublicFiles(appDir);
    const hasIndex = note?.searchIndex === (await nameSearchIndex(siteDir));
    return new LastRun(settings, place, publicFiles, hasIndex, manifest, known, readNotes);
  }

  /** Whether a page stands in the site folder, whole. */
  readonly isLive = (page: string): boolean => Boolean(this.manifest.now.pages.get(page));

  /** The site when it is as this content makes it at an instant; `undefined` when it has to be looked at. */
  settled(contentMark: string | undefined, nowMs: number): SettledSite | undefined {
    const { note, publicFiles, hasIndex } = this;
    if (!hasIndex) return undefined;
    const isAsNoted = note && note.basis === this.basisOf(contentMark);
    if (!isAsNoted || !isSettled(note, { publicFiles, nowMs })) return undefined;
    const pages = [...this.manifest.now.pages.keys()].filter((page) => !isDocumentPath(page));
    return { pageCount: pages.length, advice: note.advice };
  }

  /** Has the newsroom and the planner go on from where the last run stopped, if the newsroom is still as it was then. */
  resume(newsroom: Newsroom): void {
    const { note, manifest, place, planner } = this;
    if (this.hasResumed || !note || note.basis !== this.basisOf(newsroom.mark())) return;
    const { edition } = newsroom.editionAgain(note.shownMs);
    const { pages: published } = manifest.now;
    if (edition) planner.resume({ catalogue: edition.catalogue, codeHash: place.codeHash, published });
    this.hasResumed = true;
  }

  /** Whether this run goes on from the last one, so that it need not look at everything. */
  get isResumed(): boolean {
    return this.hasResumed;
  }

  /** Before anything is changed that the note tells of. */
  async forget(): Promise<void> {
    await forgetSettled(this.noteFile());
  }

  /** Leaves to the next run what this one knows. */
  async replace(
    contentMark: string | undefined,
    { manifest, shownMs, dueMs, advice }: Outcome,
  ): Promise<void> {
    const { publicFiles } = this;
    const basis = this.basisOf(contentMark);
    if (basis === undefined || manifest === undefined) return;
    const readNotes = await this.readNotes.save();
    if (!readNotes) return;
    await noteSettled(this.noteFile(), {
      basis,
      publicFiles,
      searchIndex: await nameSearchIndex(path.resolve(this.settings.siteDir)),
      manifest,
      shownMs,
      ...(dueMs !== undefined && { dueMs }),
      advice,
      readNotes,
    });
  }

  private noteFile(): string {
    return settledFile(this.place.appDir, path.resolve(this.settings.siteDir));
  }

  private basisOf(contentMark: string | undefined): string | undefined {
    const { siteUrl, shard } = this.settings;
    const settings = JSON.stringify({ siteUrl, shard });
    return nameBasis({ contentMark, codeHash: this.place.codeHash, settings });
  }
}
