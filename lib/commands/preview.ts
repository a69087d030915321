import path from "node:path";
import type { PreviewLoading } from "@/lib/articles";
import { Preview } from "@/lib/preview/preview";
import { servePreview } from "@/lib/preview/serve";
import { hashCode } from "@/lib/publish/app-build";
import { LiveSite } from "@/lib/publish/live-site";
import { watchFolder } from "@/lib/publish/watch";
import { previewFaultsPath, previewPath } from "@/lib/site/preview-paths";
import { openHistory, openReadOnlyNewsroom, prepareApp } from "./publishing";
import { explain, runCommand } from "./run";
import { issueTeller, untilStopped } from "./staying";

const help = `npm run preview [-- pilihan]

Menampilkan situs seperti npm start, termasuk draf dan artikel terjadwal, yang diberi
tanda. Halaman di peramban memuat ulang sendiri begitu naskahnya disimpan, dan
kesalahan naskah tampak di halamannya. Folder situs dan catatan penerbitan tidak
disentuh: tidak ada yang ditulis.

  ${previewPath}              semua yang belum terbit, dengan waktunya
  ${previewFaultsPath}    semua kesalahan naskah

Pilihan (atau variabel lingkungan dengan nama yang sama):
  --port NOMOR           PORT (bawaan: 3000)
  --host ALAMAT          HOST (bawaan: 127.0.0.1)
  --content-dir FOLDER   CONTENT_DIR, folder naskah (bawaan: content)
  --site-url ALAMAT      SITE_URL, alamat publik (bawaan: url di site.yaml)
  --help                 tampilkan bantuan ini`;

await runCommand({
  help,
  run: async (settings) => {
    const appDir = process.cwd();
    const contentDir = path.resolve(settings.contentDir);
    await prepareApp(appDir, hashCode(appDir));
    const history = openHistory(settings, appDir);
    const newsroom = openReadOnlyNewsroom(settings, appDir, history);
    // Reading and the start of the renderer need not wait for each other.
    const [preview] = await Promise.all([Preview.open({ appDir, contentDir }), newsroom.readAll()]);
    const tell = issueTeller(settings.contentDir);
    let loading: PreviewLoading = newsroom.preview(Date.now());
    tell(loading.issues);
    preview.show(loading);

    const closers: (() => unknown)[] = [];
    try {
      const { host, port } = settings;
      const server = await servePreview({ preview, appDir, host, port });
      closers.unshift(() => server.close());
      const live = new LiveSite(
        {
          read: (files) => (files ? newsroom.readSome(files) : newsroom.readAll()),
          editionAt: (nowMs) => (loading = newsroom.preview(nowMs)),
          publish: () => {
            preview.show(loading);
            return Promise.resolve(undefined);
          },
          now: Date.now,
          isIntact: () => true,
          onRead: ({ issues }) => {
            tell(issues);
          },
          onPublished: () => undefined,
          onFailed: (error) => {
            console.error(
              `Naskah tidak terbaca; pratinjau tetap seperti semula, dan dicoba lagi. ${explain(error)}`,
            );
          },
        },
        loading.edition?.catalogue.nextDueMs,
      );
      closers.unshift(() => live.close());
      const stopWatching = await watchFolder(contentDir, ({ files, isEverything }) => {
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
      console.log(
        `Pratinjau siap dibaca di ${server.url} (Ctrl+C untuk berhenti)\nYang belum terbit: ${server.url}${previewPath}`,
      );
      await untilStopped();
      return 0;
    } finally {
      for (const close of closers) await close();
    }
  },
});
