import { serveSite } from "@/lib/publish/serve";
import { describeReport, load, prepareApp, publishOnce } from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { settingsHelp } from "./settings";

const help = `npm start [-- pilihan]

Mengompilasi aplikasi bila perlu, menerbitkan naskah ke folder situs, lalu
menyajikannya. Artikel yang salah ditahan dan dilaporkan; sisanya terbit.

  --port NOMOR           PORT (bawaan: 3000)
  --host ALAMAT          HOST (bawaan: 127.0.0.1)
${settingsHelp}`;

await runCommand({
  help,
  run: async (settings) => {
    const startedMs = performance.now();
    const { edition, issues } = await load(settings, Date.now());
    if (issues.length > 0)
      console.log(`${formatIssues(issues, settings.contentDir)}\n\n${countIssues(issues)}`);
    if (!edition) return 1;

    const appDir = process.cwd();
    const report = await publishOnce(edition, settings, appDir, await prepareApp(appDir));
    console.log(describeReport(report, (performance.now() - startedMs) / 1000));

    const server = await serveSite({ siteDir: settings.siteDir, host: settings.host, port: settings.port });
    console.log(`Situs siap dibaca di ${server.url} (Ctrl+C untuk berhenti)`);
    await untilStopped();
    await server.close();
    return 0;
  },
});

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
