import path from "node:path";
import { mergeSites } from "@/lib/publish/merge";
import { runCommand } from "./run";
import { WrongUse, settingsHelp } from "./settings";

const help = `npm run merge -- FOLDER … [pilihan]

Menggabungkan bagian-bagian situs yang dibuat terpisah dengan
npm run build -- --shard 1/8, --shard 2/8, dan seterusnya, ke folder situs.

${settingsHelp}`;

await runCommand({
  help,
  takesFolders: true,
  run: async ({ folders, siteDir }) => {
    if (folders.length === 0) throw new WrongUse("Sebutkan folder setiap bagian.");
    const { pageCount, removedCount } = await mergeSites(
      folders.map((folder) => path.resolve(folder)),
      path.resolve(siteDir),
    );
    console.log(`${String(pageCount)} halaman digabungkan, ${String(removedCount)} dihapus`);
    return 0;
  },
});
