import path from "node:path";
import { isFault } from "@/lib/core/issue";
import { ManifestFile } from "@/lib/publish/manifest";
import { Publisher } from "@/lib/publish/publisher";
import { Handover } from "@/lib/publish/handover";
import { progressLine } from "./progress";
import { describeFailures, describeReport, handoverDir, openNewsroom, prepareApp } from "./publishing";
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
    const appDir = process.cwd();
    const newsroom = await openNewsroom(settings, appDir);
    const readCount = await newsroom.readAll();
    const { pages: livePages } = (await ManifestFile.read(path.resolve(settings.siteDir))).now;
    const isLive = (page: string) => Boolean(livePages.get(page));
    const { edition, issues } = newsroom.edition(Date.now(), isLive);
    if (issues.length > 0)
      console.log(`${formatIssues(issues, settings.contentDir)}\n\n${countIssues(issues)}`);
    if (!edition || (issues.some(isFault) && !settings.holdInvalid)) {
      console.log("Folder situs tidak diubah.");
      return 1;
    }

    const { shard } = settings;
    const siteDir = path.resolve(settings.siteDir);
    const handover = new Handover(handoverDir(appDir, siteDir));
    const codeHash = await prepareApp(appDir);
    const publisher = await Publisher.open({
      siteDir,
      appDir,
      codeHash,
      ...(shard && { shard }),
      onProgress: progressLine(),
      onWritten: (report) => handover.add(report),
    });
    try {
      // While the plan is made, a render process can start on another core.
      if (readCount > 0) publisher.warmUp(edition);
      const report = await publisher.publish(edition);
      await newsroom.save();
      if (report.failures.length > 0) console.log(describeFailures(report));
      console.log(describeReport(report, (performance.now() - startedMs) / 1000));
      return report.failures.length > 0 ? 2 : 0;
    } finally {
      await publisher.close();
    }
  },
});
