import { createHash } from "node:crypto";
import { isAnyMissing, textsOf } from "@/lib/content/history/ask-git";
import type { ArticleChange } from "@/lib/content/history/article-change";
import { findSteps, isInLine } from "@/lib/content/history/git-steps";
import type { ChangesByFile } from "@/lib/content/history/histories";
import type { Trail } from "@/lib/content/history/trail";
import { headOf, timeZoneOf } from "./git";
import { readKept, replaceKept } from "./kept-file";
import { parseTrails } from "./kept-trails";
import { LearntFromGit } from "./learnt-from-git";

interface Known {
  /** Another one for other changes. */
  readonly name: string;
  readonly byFile: ChangesByFile;
  /** The commit up to which the history was read; empty when none was. */
  readonly head: string;
  /** The site's, by which times were read. */
  readonly timeZone: string;
  /** By file. */
  readonly trails: ReadonlyMap<string, Trail>;
}

const nothing = known("", "", new Map());

/**
 * Learns from git how the articles of a content folder changed after they were public.
 *
 * The history is read once; after that only what came since. Outside of git and in a clone that has the last commits
 * alone there is none, whatever was known before: a part of it would be taken for the whole.
 */
export class GitChanges extends LearntFromGit<Known> {
  /** Whether git still has every version that is named. */
  private isSure = false;

  constructor(
    private readonly contentDir: string,
    /** Where it is kept from one process to the next. */
    private readonly cacheFile: string,
    /** Changes with the code that reads articles; what another code made of the same commits is not used. */
    private readonly readerVersion: string,
    onFailed: () => void,
  ) {
    super(onFailed);
  }

  protected async readKept(): Promise<Known> {
    const kept = parseTrails(await readKept(this.cacheFile), this.readerVersion);
    return kept ? known(kept.head, kept.timeZone, kept.trails) : nothing;
  }

  protected async keep({ head, timeZone, trails }: Known): Promise<void> {
    const { readerVersion } = this;
    await replaceKept(this.cacheFile, { readerVersion, head, timeZone, trails: Object.fromEntries(trails) });
  }

  protected async readOn(last: Known): Promise<Known> {
    const { contentDir } = this;
    const head = await headOf(contentDir);
    if (head === undefined) return nothing;
    const timeZone = await timeZoneOf(contentDir);
    const isUsable = last.head !== "" && last.timeZone === timeZone && (await this.hasAll(last));
    if (isUsable && head === last.head) return last;
    const isContinued = isUsable && (await isInLine(contentDir, last.head, head));
    const commits = await findSteps(contentDir, isContinued ? `${last.head}..${head}` : head);
    const trails = new Map(isContinued ? last.trails : []);
    if (commits.length > 0) {
      // Parsers are loaded when there is something to parse.
      const { followCommits } = await import("@/lib/content/history/follow-commits");
      await followCommits(trails, commits, {
        textsOf: (versions) => textsOf(contentDir, versions),
        timeZone,
      });
    }
    this.isSure = true;
    return known(head, timeZone, trails);
  }

  /** What is kept may come from a repository that had more than this one. */
  private async hasAll({ byFile }: Known): Promise<boolean> {
    const versions = [...byFile.values()].flat().flatMap(({ before, after }) => [before, after]);
    this.isSure ||= !(await isAnyMissing(this.contentDir, versions));
    return this.isSure;
  }
}

function known(head: string, timeZone: string, trails: ReadonlyMap<string, Trail>): Known {
  const told = [...trails]
    .filter(([, { changes }]) => changes.length > 0)
    .map(([file, { changes }]): [string, readonly ArticleChange[]] => [file, changes])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const name = createHash("sha256").update(JSON.stringify(told)).digest("base64url").slice(0, 22);
  return { name, byFile: new Map(told), head, timeZone, trails };
}
