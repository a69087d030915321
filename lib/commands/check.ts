import { compareIssues, isFault } from "@/lib/core/issue";
import { keeper, openHistory, openNewsroom } from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { settingsHelp } from "./settings";

const help = `npm run check [-- pilihan]

Membaca semua naskah, melaporkan setiap kesalahan, dan memberi saran gaya. Tidak mengubah apa pun.

${settingsHelp}`;

await runCommand({
  help,
  run: async (settings) => {
    const appDir = process.cwd();
    const newsroom = openNewsroom(settings, appDir, openHistory(settings, appDir), true);
    await newsroom.readAll();
    const nowMs = Date.now();
    const issues = [...newsroom.edition(nowMs).issues, ...newsroom.advice(nowMs)].sort(compareIssues);
    await keeper()(() => newsroom.save());
    if (issues.length > 0) console.log(formatIssues(issues, settings.contentDir) + "\n");
    console.log(issues.length === 0 ? "Tidak ada kesalahan." : countIssues(issues));
    return issues.some(isFault) ? 1 : 0;
  },
});
