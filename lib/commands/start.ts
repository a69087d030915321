import { existsSync } from "node:fs";
import path from "node:path";
import type { EditionLoading } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import { FolderUnwritable } from "@/lib/publish/folder-unwritable";
import { Handover } from "@/lib/publish/handover";
import { LiveSite } from "@/lib/publish/live-site";
import { Publisher } from "@/lib/publish/publisher";
import { serveSite } from "@/lib/publish/serve";
import { fileOfPage } from "@/lib/publish/site-files";
import { SiteLocked } from "@/lib/publish/site-lock";
import { watchFolder } from "@/lib/publish/watch";
import { IndexFollower } from "@/lib/search/index-follower";
import { SearchIndex } from "@/lib/search/search-index";
import { frontPath } from "@/lib/site/paths";
import { headOf } from "./git";
import { holdMemory } from "./hold-memory";
import { progressLine } from "./progress";
import {
  describeFailures,
  describeReport,
  handoverDir,
  keeper,
  openHistory,
  openNewsroom,
  prepareApp,
} from "./publishing";
import { explain, runCommand } from "./run";
import { settingsHelp } from "./settings";
import { StatusBoard } from "./status-board";
import { issueTeller, untilStopped } from "./staying";

const help = `npm start [-- pilihan]

Mengompilasi aplikasi bila perlu, menerbitkan naskah ke folder situs, menyajikannya,
lalu terus mengamati naskah: yang disimpan langsung terbit. Artikel yang salah
ditahan dan dilaporkan; versi baiknya yang terakhir tetap terbit.

  --port NOMOR           PORT (bawaan: 3000)
  --host ALAMAT          HOST (bawaan: 127.0.0.1)
  --access-log           ACCESS_LOG=1, cetak satu baris JSON untuk setiap permintaan
${settingsHelp}`;

await runCommand({
  help,
  run: async (settings) => {
    const startedMs = performance.now();
    holdMemory();
    const appDir = process.cwd();
    const siteDir = path.resolve(settings.siteDir);
    const codeHash = hashCode(appDir);
    await prepareApp(appDir, codeHash);
    const handover = new Handover(handoverDir(appDir, siteDir));
    const index = new SearchIndex({
      appDir,
      siteDir,
      contentDir: path.resolve(settings.contentDir),
      onWritten: (changes) => handover.add(changes),
    });
    const follower = new IndexFollower(
      () => index.update(),
      (error) => {
        console.error(`Indeks pencarian belum diperbarui dan dicoba lagi. ${explain(error)}`);
      },
    );
    let publisher: Publisher | undefined;
    const opened = async () =>
      (publisher ??= await Publisher.open({
        siteDir,
        appDir,
        codeHash,
        onProgress: progressLine(),
        onWritten: (report) => handover.add(report),
      }));
    const closers: (() => unknown)[] = [
      () =>
        follower.close(() => {
          index.stop();
        }),
      async () => publisher?.close(),
    ];
    try {
      const history = openHistory(settings, appDir);
      const newsroom = openNewsroom(settings, appDir, history);
      const tell = issueTeller(settings.contentDir);
      const status = new StatusBoard({
        siteDir,
        commit: () => headOf(path.resolve(settings.contentDir)),
        isLive: async (page) => (await (await opened()).isLive())(page),
        now: Date.now,
      });
      const failing = failureTeller((error) => {
        status.failed(error);
      });
      const keep = keeper();
      const editionThen = async (nowMs: number) => {
        const site = await opened();
        if (!site.isIntact()) console.error(`Folder situs ${siteDir} hilang dan dibuat lagi.`);
        if (status.lookAtClock(nowMs)) {
          console.error(
            "Jam mesin ini mundur. Yang sekarang belum waktunya terbit ditarik lagi; periksa jam itu.",
          );
        }
        return newsroom.edition(nowMs, await site.isLive());
      };
      const publish = async (loading: EditionLoading) => {
        const { edition } = loading;
        const report = edition && (await (await opened()).publish(edition));
        if (report) follower.siteChanged();
        if (report?.failures.length) console.log(describeFailures(report));
        if (report) await status.published(loading, report);
        await keep(() => newsroom.save());
        return report;
      };
      const publishFirst = async (): Promise<EditionLoading> => {
        await opened();
        await newsroom.readAll();
        const loading = await editionThen(Date.now());
        tell(loading.issues);
        const report = await publish(loading);
        if (report) console.log(describeReport(report, (performance.now() - startedMs) / 1000));
        // No save should have to wait for a render process.
        if (loading.edition) (await opened()).warmUpAll(loading.edition);
        return loading;
      };

      const first = await publishFirst().catch((error: unknown) => {
        // A site that stands is served also while it can't be written; publishing is tried again.
        const isPassing = error instanceof FolderUnwritable || error instanceof SiteLocked;
        if (!isPassing || !existsSync(path.join(siteDir, fileOfPage(frontPath)))) throw error;
        failing.tell(error);
        return undefined;
      });
      if (first && !first.edition) return 1;

      const server = await serveSite({
        siteDir,
        host: settings.host,
        port: settings.port,
        status: () => status.text(),
        ...(settings.accessLog && { log: (lines: string) => process.stdout.write(lines) }),
      });
      closers.unshift(() => server.close());
      const live = new LiveSite(
        {
          read: (files) => (files ? newsroom.readSome(files) : newsroom.readAll()),
          editionAt: editionThen,
          publish,
          now: Date.now,
          isIntact: () => publisher?.isIntact() ?? true,
          onRead: ({ issues }) => {
            tell(issues);
          },
          onPublished: (published, tookMs) => {
            failing.isOver();
            const isChange = published.rendered.length + published.removed.length > 0;
            if (isChange) console.log(describeReport(published, tookMs / 1000));
          },
          onFailed: failing.tell,
        },
        first?.edition?.catalogue.nextDueMs,
      );
      closers.unshift(() => live.close());
      const stopWatching = await watchFolder(path.resolve(settings.contentDir), ({ files, isEverything }) => {
        if (isEverything) live.anythingChanged();
        else live.filesChanged(files);
      });
      closers.unshift(stopWatching);
      const stopHistory = await history.watch(() => {
        live.anythingChanged();
      });
      closers.unshift(stopHistory);
      // What was saved between the first reading and now would otherwise wait for the next save.
      live.anythingChanged();
      console.log(`Situs siap dibaca di ${server.url} (Ctrl+C untuk berhenti)`);
      await untilStopped();
      return 0;
    } finally {
      for (const close of closers) await close();
    }
  },
});

/** Says why nothing can be published, once for each reason, and that it works again. */
function failureTeller(note: (error: unknown) => void) {
  let told = "";
  return {
    tell: (error: unknown) => {
      note(error);
      const text = explain(error);
      if (text !== told)
        console.error(`Penerbitan gagal; situs tetap seperti semula, dan penerbitan dicoba lagi. ${text}`);
      told = text;
    },
    isOver: () => {
      if (told !== "") console.log("Penerbitan berhasil lagi.");
      told = "";
    },
  };
}
