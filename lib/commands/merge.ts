import path from "node:path";
import { assertNever } from "@/lib/core/assert-never";
import type { SiteChanges } from "@/lib/publish/handover";
import { Handover } from "@/lib/publish/handover";
import { mergeSites } from "@/lib/publish/merge";
import type { MergeFault } from "@/lib/publish/merge-parts";
import { MergeRefused } from "@/lib/publish/merge-parts";
import { SearchIndex } from "@/lib/search/search-index";
import { describeIndex, describeReport, handoverDir } from "./publishing";
import { runCommand } from "./run";
import { WrongUse, settingsHelp } from "./settings";

const help = `npm run merge -- FOLDER … [pilihan]

Menggabungkan bagian-bagian situs yang dibuat terpisah dengan
npm run build -- --shard 1/8, --shard 2/8, dan seterusnya, ke folder situs.
Semua bagian harus ada, selesai, dan dibuat dari kode dan naskah yang sama;
bila tidak, folder situs tidak disentuh. Indeks pencarian dibuat sesudahnya dari
naskah di CONTENT_DIR, jadi sebutkan folder naskah yang dipakai untuk bagian-bagian itu.

${settingsHelp}`;

await runCommand({
  help,
  takesFolders: true,
  run: async ({ folders, siteDir: siteFolder, contentDir }) => {
    if (folders.length === 0) throw new WrongUse("Sebutkan folder setiap bagian.");
    const startedMs = performance.now();
    const seconds = () => (performance.now() - startedMs) / 1000;
    const [appDir, siteDir] = [process.cwd(), path.resolve(siteFolder)];
    const handover = new Handover(handoverDir(appDir, siteDir));
    const onWritten = (written: SiteChanges) => handover.add(written);
    try {
      const report = await mergeSites(folders, siteDir, onWritten);
      const pagesSeconds = seconds();
      const index = new SearchIndex({ appDir, siteDir, contentDir: path.resolve(contentDir), onWritten });
      const indexed = await index.updateAlone();
      if (indexed) console.log(describeIndex(indexed, seconds() - pagesSeconds));
      console.log(describeReport(report, pagesSeconds, "digabungkan"));
      return 0;
    } catch (error) {
      if (!(error instanceof MergeRefused)) throw error;
      console.error(`${describeFault(error.fault)} Folder situs tidak diubah.`);
      return 2;
    }
  },
});

/** Why parts can't be joined, in one sentence that says what to do. */
function describeFault(fault: MergeFault): string {
  switch (fault.kind) {
    case "no-site":
      return `Folder ${fault.dir} tidak memuat bagian situs; buat dengan npm run build -- --shard 1/2 dan seterusnya.`;
    case "target":
      return `Folder ${fault.dir} adalah folder situs itu sendiri; beri bagian-bagian folder yang lain.`;
    case "unfinished":
      return `Bagian di ${fault.dir} belum selesai dibuat${fault.page === undefined ? "" : ` (antara lain ${fault.page})`}; jalankan build bagian itu sampai selesai.`;
    case "not-in-shard":
      return `Folder ${fault.dir} memuat ${fault.path}, yang tidak termasuk bagian ${fault.shard}; buat bagian itu di folder yang kosong.`;
    case "twice":
      return `Bagian ${fault.shard} ada dua kali: di ${fault.dirs.join(" dan ")}.`;
    case "other-count":
      return `Bagian ${fault.shards.join(" dan ")} berasal dari pembagian yang berbeda.`;
    case "missing":
      return `Bagian ${fault.shards.join(", ")} tidak disebut; semua bagian harus digabungkan sekaligus.`;
    case "other-code":
      return `Bagian di ${fault.dirs.join(" dan ")} dibuat dengan kode yang berbeda; buat semuanya dengan kode yang sama.`;
    case "other-content":
      return `Bagian di ${fault.dirs.join(" dan ")} dibuat dari naskah yang berbeda, atau ada artikel yang terbit di antara keduanya; buat semuanya dari naskah yang sama.`;
    case "file-gone":
      return `Berkas ${fault.file} tidak ada di ${fault.dir}, padahal tercatat; salin bagian itu sekali lagi sampai lengkap.`;
    default:
      return assertNever(fault);
  }
}
