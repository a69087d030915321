import os from "node:os";
import path from "node:path";
import type { Edition } from "@/lib/articles";
import { isFault } from "@/lib/core/issue";
import { hashCode, isCompiled } from "@/lib/publish/app-build";
import { Handover } from "@/lib/publish/handover";
import { ManifestFile } from "@/lib/publish/manifest";
import type { PublishReport } from "@/lib/publish/publisher";
import { Publisher } from "@/lib/publish/publisher";
import { RenderPool } from "@/lib/publish/render-pool";
import { countSettledPages, nameInputs, noteSettled } from "@/lib/publish/settled";
import type { Shard } from "@/lib/publish/shard";
import { progressLine } from "./progress";
import {
  describeFailures,
  describeReport,
  handoverDir,
  keeper,
  openNewsroom,
  prepareApp,
  settledFile,
} from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { settingsHelp } from "./settings";

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
    const newsroom = await openNewsroom(settings, appDir);
    const readCount = await newsroom.readAll();

    const noteFile = settledFile(appDir, siteDir);
    const { siteUrl, shard } = settings;
    const codeHash = await hashCode(appDir);
    const inputs = await nameInputs(appDir, {
      contentMark: newsroom.mark(),
      codeHash,
      settings: JSON.stringify({ siteUrl, shard }),
    });
    const settledCount = await countSettledPages(noteFile, inputs, { siteDir, nowMs });
    const keep = keeper();
    if (settledCount !== undefined) {
      await keep(() => newsroom.save());
      console.log(describeReport({ rendered: [], removed: [], unchangedCount: settledCount }, seconds()));
      return 0;
    }

    const codeIsReady = await isCompiled(appDir, codeHash);
    const order = { appDir, siteDir, contentDir: path.resolve(settings.contentDir) };
    // While the catalogue and the plan are made, a render process can start on another core.
    const pool = readCount > 0 && codeIsReady ? new RenderPool(order, os.availableParallelism()) : undefined;
    try {
      const { pages: livePages } = (await ManifestFile.read(siteDir)).now;
      const { edition, issues } = newsroom.edition(nowMs, (page) => Boolean(livePages.get(page)));
      if (issues.length > 0)
        console.log(`${formatIssues(issues, settings.contentDir)}\n\n${countIssues(issues)}`);
      if (!edition || (issues.some(isFault) && !settings.holdInvalid)) {
        console.log("Folder situs tidak diubah.");
        return 1;
      }

      const report = await publishOnce(edition, { siteDir, appDir, shard, pool });
      await keep(() => newsroom.save());
      if (report.failures.length > 0) console.log(describeFailures(report));
      else if (issues.length === 0) {
        const untilMs = edition.catalogue.nextDueMs;
        await keep(() => noteSettled(noteFile, inputs, { siteDir, nowMs, untilMs }));
      }
      console.log(describeReport(report, seconds()));
      return report.failures.length > 0 ? 2 : 0;
    } finally {
      await pool?.close();
    }
  },
});

interface OncePublishing {
  readonly siteDir: string;
  readonly appDir: string;
  readonly shard: Shard | undefined;
  readonly pool: RenderPool | undefined;
}

async function publishOnce(
  edition: Edition,
  { siteDir, appDir, shard, pool }: OncePublishing,
): Promise<PublishReport> {
  const handover = new Handover(handoverDir(appDir, siteDir));
  const publisher = await Publisher.open({
    siteDir,
    appDir,
    codeHash: await prepareApp(appDir),
    isOnce: true,
    ...(pool && { pool }),
    ...(shard && { shard }),
    onProgress: progressLine(),
    onWritten: (report) => handover.add(report),
  });
  try {
    if (pool) publisher.warmUp(edition);
    return await publisher.publish(edition);
  } finally {
    await publisher.close();
  }
}
