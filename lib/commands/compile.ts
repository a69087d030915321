import { hashCode } from "@/lib/publish/app-build";
import { prepareApp } from "./publishing";
import { runCommand } from "./run";

const help = `npm run build:app

Mengompilasi aplikasi bila kodenya berubah, untuk npm run start:app. Perintah start
dan build melakukannya sendiri, dan memakai hasil yang sama.

  --help                 tampilkan bantuan ini`;

await runCommand({
  help,
  run: async () => {
    const appDir = process.cwd();
    await prepareApp(appDir, hashCode(appDir));
    console.log("Aplikasi sudah dikompilasi dari kode yang ada.");
    return 0;
  },
});
