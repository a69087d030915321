import { isFault } from "@/lib/core/issue";
import { keeper, openNewsroom } from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { settingsHelp } from "./settings";

const help = `npm run check [-- pilihan]

Membaca semua naskah dan melaporkan setiap kesalahan. Tidak mengubah apa pun.

${settingsHelp}`;

await runCommand({
  help,
  run: async (settings) => {
    const newsroom = openNewsroom(settings, process.cwd());
    await newsroom.readAll();
    const { issues } = newsroom.edition(Date.now());
    await keeper()(() => newsroom.save());
    if (issues.length > 0) console.log(formatIssues(issues, settings.contentDir) + "\n");
    console.log(issues.length === 0 ? "Tidak ada kesalahan." : countIssues(issues));
    return issues.some(isFault) ? 1 : 0;
  },
});
