import { isFault } from "@/lib/core/issue";
import { describeReport, load, prepareApp, publishOnce } from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { settingsHelp } from "./settings";

const help = `npm run build [-- pilihan]

Memperbarui folder situs dari naskah, lalu selesai. Bila naskah memuat kesalahan,
semuanya dilaporkan dan folder situs tidak disentuh.

  --hold-invalid         tahan artikel yang salah, terbitkan sisanya
${settingsHelp}`;

await runCommand({
  help,
  run: async (settings) => {
    const startedMs = performance.now();
    const { edition, issues } = await load(settings, Date.now());
    if (issues.length > 0)
      console.log(`${formatIssues(issues, settings.contentDir)}\n\n${countIssues(issues)}`);
    const hasFaults = issues.some(isFault);
    if (!edition || (hasFaults && !settings.holdInvalid)) {
      console.log("Folder situs tidak diubah.");
      return 1;
    }

    const appDir = process.cwd();
    const report = await publishOnce(edition, settings, appDir, await prepareApp(appDir));
    console.log(describeReport(report, (performance.now() - startedMs) / 1000));
    return 0;
  },
});
