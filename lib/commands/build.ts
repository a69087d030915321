import os from "node:os";
import path from "node:path";
import type { EditionLoading } from "@/lib/articles";
import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";
import { hashCode, isCompiled } from "@/lib/publish/app-build";
import type { SiteChanges } from "@/lib/publish/handover";
import { Handover } from "@/lib/publish/handover";
import type { PublishReport, PublisherRequest } from "@/lib/publish/publisher";
import { Publisher } from "@/lib/publish/publisher";
import { SearchIndex } from "@/lib/search/search-index";
import { RenderPool } from "@/lib/publish/render-pool";
import { headOf } from "./git";
import { holdMemory } from "./hold-memory";
import { LastRun } from "./last-run";
import { progressLine } from "./progress";
import {
  describeFailures,
  describeIndex,
  describeReport,
  handoverDir,
  keeper,
  openNewsroom,
  prepareApp,
} from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { settingsHelp } from "./settings";
import { StatusBoard } from "./status-board";

const help = `npm run build [-- pilihan]

Memperbarui folder situs dari naskah, lalu selesai. Bila naskah memuat kesalahan,
semuanya dilaporkan dan folder situs tidak disentuh.

  --shard 2/8            buat hanya bagian kedua dari delapan; lihat npm run merge
  --hold-invalid         tahan artikel yang salah, terbitkan sisanya
${settingsHelp}`;

await runCommand({
  help,
  run: async (settings) => {
    const startedMs = performance.now();
    const seconds = () => (performance.now() - startedMs) / 1000;
    const nowMs = Date.now();
    const appDir = process.cwd();
    const siteDir = path.resolve(settings.siteDir);
    const newsroom = openNewsroom(settings, appDir);
    const codeHash = hashCode(appDir);
    const codeIsReady = await isCompiled(appDir, codeHash);
    const order = { appDir, siteDir, contentDir: path.resolve(settings.contentDir) };
    // While it is found out what there is to do, a render process can start on another core.
    const pool = codeIsReady ? new RenderPool(order, os.availableParallelism()) : undefined;
    try {
      const last = await LastRun.recall(settings, { appDir, codeHash });
      await newsroom.readAll(() => {
        last.resume(newsroom);
      });
      const keep = keeper();
      const tell = (issues: readonly Issue[]) => {
        if (issues.length > 0)
          console.log(`${formatIssues(issues, settings.contentDir)}\n\n${countIssues(issues)}`);
      };
      const settled = last.settled(newsroom.mark(), nowMs);
      if (settled) {
        await keep(() => newsroom.save());
        tell(settled.advice);
        const nothing = { rendered: [], removed: [], unchangedCount: settled.pageCount };
        console.log(describeReport(nothing, seconds()));
        return 0;
      }

      last.resume(newsroom);
      if (!last.isResumed) holdMemory();
      const { edition, issues } = newsroom.edition(nowMs, last.isLive);
      tell(issues);
      if (!edition || (issues.some(isFault) && !settings.holdInvalid)) {
        console.log("Folder situs tidak diubah.");
        return 1;
      }

      await keep(() => last.forget());
      await prepareApp(appDir, codeHash);
      const { planner, manifest } = last;
      const handover = new Handover(handoverDir(appDir, siteDir));
      const { report, finishedMark } = await publishOnce(
        { edition, issues },
        {
          siteDir,
          appDir,
          codeHash,
          planner,
          manifest,
          ...(pool && { pool }),
          ...(settings.shard && { shard: settings.shard }),
          onProgress: progressLine(),
          onWritten: (written) => handover.add(written),
        },
      );
      await keep(() => newsroom.save());
      const pagesSeconds = seconds();
      // The pages are out; who waits here is the command. A part of a site has no index: merge makes it.
      if (!settings.shard) {
        const onWritten = (changes: SiteChanges) => handover.add(changes);
        const index = new SearchIndex({ appDir, siteDir, contentDir: order.contentDir, onWritten });
        const indexed = await index.updateAlone();
        if (indexed) console.log(describeIndex(indexed, seconds() - pagesSeconds));
      }
      if (report.failures.length > 0) console.log(describeFailures(report));
      else if (!issues.some(isFault)) {
        const { nextDueMs: dueMs } = edition.catalogue;
        const outcome = { manifest: finishedMark, shownMs: nowMs, dueMs, advice: issues };
        await keep(() => last.replace(newsroom.mark(), outcome));
      }
      console.log(describeReport(report, pagesSeconds));
      return report.failures.length > 0 ? 2 : 0;
    } finally {
      await pool?.close();
    }
  },
});

interface Published {
  readonly report: PublishReport;
  readonly finishedMark: string | undefined;
}

type Editions = Required<EditionLoading>;

async function publishOnce(loading: Editions, request: PublisherRequest): Promise<Published> {
  const { edition } = loading;
  const publisher = await Publisher.open(request);
  const status = new StatusBoard({
    siteDir: request.siteDir,
    commit: () => headOf(edition.contentDir),
    isLive: async (page) => (await publisher.isLive())(page),
    now: Date.now,
  });
  let report: PublishReport;
  try {
    if (request.pool) publisher.warmUp(edition);
    report = await publisher.publish(edition);
    await status.published(loading, report);
  } finally {
    await publisher.close();
  }
  return { report, finishedMark: publisher.finishedMark };
}
