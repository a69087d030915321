import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { editorFiles } from "./editor-support/files";
import { runCommand } from "./run";

const help = `npm run schemas

Menulis ulang skema JSON dan potongan teks untuk VS Code di .vscode/ dari skema
naskah. Untuk pengembang: jalankan setelah mengubah lib/content/schema.

  --help                 tampilkan bantuan ini`;

await runCommand({
  help,
  run: async () => {
    for (const [file, text] of editorFiles()) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      console.log(file);
    }
    return 0;
  },
});
