import path from "node:path";
import { isFault } from "@/lib/core/issue";
import { userNameIn } from "./git";
import { composeArticle, fileOfArticle } from "./new-article/compose";
import { createFile } from "./new-article/create-file";
import { listArticleFiles } from "./new-article/desk";
import { holdInterview } from "./new-article/interview";
import { describeNew } from "./new-article/notes";
import { proposalTaker } from "./new-article/question";
import { keeper, openNewsroom } from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { WrongUse, settingsHelp } from "./settings";

const help = `npm run new -- "Judul" [pilihan]

Membuat berkas artikel baru dan mencetak tempatnya. Di terminal, yang belum disebut
ditanyakan; di luar terminal, dipilihkan yang paling mungkin. Artikelnya draf sampai
baris "status: draft" dihapus.

  --section KANAL        nama berkas di sections/
  --authors A,B          nama berkas di authors/
  --description TEKS     teras: satu atau dua kalimat
  --tags X,Y             tag; "" untuk tanpa tag
  --related A,B          nama artikel terkait; "" untuk tanpa artikel terkait
  --at WAKTU             waktu terbit, misalnya 2026-12-01T08:00 (bawaan: sekarang)
  --place TEMPAT         tempat di depan kata pertama; "" untuk tanpa tempat
  --kind JENIS           news, opinion, analysis, review, atau sponsored
  --slug NAMA            nama berkas dan alamat (bawaan: dari judul)
  --draft                jadikan draf (bawaan)
  --publish              jangan jadikan draf: terbit begitu waktunya tiba
${settingsHelp}`;

await runCommand({
  help,
  takesFolders: true,
  run: async (settings) => {
    const contentDir = path.resolve(settings.contentDir);
    const nowMs = Date.now();
    const newsroom = openNewsroom(settings, process.cwd());
    await newsroom.readAll();
    const { edition, issues } = newsroom.edition(nowMs);
    await keeper()(() => newsroom.save());
    if (!edition) {
      console.error(`${formatIssues(issues.filter(isFault), settings.contentDir)}\n\n${countIssues(issues)}`);
      return 1;
    }
    const { catalogue } = edition;
    const articleFiles = await listArticleFiles(contentDir);
    const desk = { catalogue, nowMs, articleFiles, userName: await userNameIn(contentDir) };

    const isAtTerminal = process.stdin.isTTY && process.stdout.isTTY;
    const terminal = isAtTerminal ? await import("./new-article/terminal") : undefined;
    const answerer = terminal?.person ?? proposalTaker;
    // Without quotes a shell hands over a headline in pieces.
    const headline = settings.folders.join(" ").trim();
    try {
      const { slug, article } = await holdInterview(headline, settings.article, desk, answerer);
      const file = fileOfArticle(slug, article.publishedAt, catalogue.site.timeZone);
      if (!(await createFile(path.join(contentDir, file), composeArticle(article))))
        throw new WrongUse(`Berkas ${file} sudah ada.`);
      console.log(`${settings.contentDir}/${file}`);
      console.error(describeNew(article, settings.article, desk, isAtTerminal));
      return 0;
    } catch (error) {
      if (!terminal?.isCancelled(error)) throw error;
      console.error("Dibatalkan. Tidak ada berkas yang dibuat.");
      return 2;
    }
  },
});
