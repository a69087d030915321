import path from "node:path";
import type { Site } from "@/lib/site/site";
import { absolute, articlePath, notFoundPath, offlinePath, readSitePath, savedPath } from "@/lib/site/paths";
import { indexNowKeyPath } from "@/lib/site/serving-paths";
import { assertNever } from "@/lib/core/assert-never";
import type { IndexNowOutcome } from "@/lib/publish/index-now";
import {
  addressesAtOnce,
  indexNowEndpoint,
  isLoopback,
  isPublicOrigin,
  sendToIndexNow,
} from "@/lib/publish/index-now";
import { ManifestFile } from "@/lib/publish/manifest";
import type { PageNews } from "@/lib/publish/told-pages";
import { ToldPages } from "@/lib/publish/told-pages";
import { openNewsroom, toldPagesFile } from "./publishing";
import { countIssues, formatIssues } from "./report";
import { runCommand } from "./run";
import { settingsHelp } from "./settings";

const help = `npm run indexnow [-- pilihan]

Memberi tahu mesin pencari (IndexNow) halaman mana yang baru, berubah, atau hilang
sejak pemberitahuan terakhir yang berhasil. Jalankan setelah situs terbit di tempatnya.
Perlu kolom indexNowKey di site.yaml.

  --dry-run              tampilkan alamat yang akan dikirim, tanpa mengirim apa pun
  --endpoint ALAMAT      penerima (bawaan: ${indexNowEndpoint})
${settingsHelp}`;

await runCommand({
  help,
  run: async (settings) => {
    const appDir = process.cwd();
    const siteDir = path.resolve(settings.siteDir);
    const { pages } = (await ManifestFile.read(siteDir)).now;
    const newsroom = openNewsroom(settings, appDir);
    await newsroom.readAll();
    const { edition, issues } = newsroom.edition(Date.now(), (page) => Boolean(pages.get(page)));
    if (!edition) {
      console.log(`${formatIssues(issues, settings.contentDir)}\n\n${countIssues(issues)}`);
      return 1;
    }

    const { site, withdrawn } = edition.catalogue;
    const { endpoint = indexNowEndpoint } = settings;
    const { indexNowKey: key } = site;
    const obstacle = obstacleTo(site, pages, endpoint);
    if (key === undefined || obstacle !== undefined) {
      console.error(obstacle);
      return 2;
    }

    const notices = new Set<string>([
      notFoundPath,
      savedPath,
      offlinePath,
      ...withdrawn.map(({ slug }) => articlePath(slug)),
    ]);
    const told = await ToldPages.read(toldPagesFile(appDir, siteDir), site.url);
    const news = told.newsIn(pages, (page) => notices.has(page) || readSitePath(page)?.kind === "history");
    if (news.length === 0) {
      console.log("Tidak ada yang baru sejak pemberitahuan terakhir.");
      return 0;
    }
    const toUrl = ({ path: page }: PageNews) => absolute(site.url, page);
    if (settings.dryRun) {
      console.log(news.map(toUrl).join("\n"));
      console.log(`${String(news.length)} alamat akan dikirim ke ${endpoint}; tidak ada yang dikirim.`);
      return 0;
    }

    const keyLocation = absolute(site.url, indexNowKeyPath(key));
    for (let sent = 0; sent < news.length; sent += addressesAtOnce) {
      const part = news.slice(sent, sent + addressesAtOnce);
      const message = { host: new URL(site.url).host, key, keyLocation, urlList: part.map(toUrl) };
      const outcome = await sendToIndexNow(endpoint, message);
      if (outcome.kind !== "accepted") {
        const rest = `${String(news.length - sent)} alamat belum terkirim dan dikirim lagi oleh perintah ini berikutnya.`;
        console.error(`${describe(outcome, keyLocation)} ${rest}`);
        return 2;
      }
      await told.note(part);
      if (!outcome.isKeyChecked) console.log(`Mesin pencari belum memeriksa kunci di ${keyLocation}.`);
    }
    console.log(`${String(news.length)} alamat diberitahukan kepada mesin pencari.`);
    return 0;
  },
});

/** Why nothing can be sent, in a sentence that says what to do; `undefined` when it can. */
function obstacleTo(
  { url, indexNowKey }: Site,
  pages: ReadonlyMap<string, string>,
  endpoint: string,
): string | undefined {
  if (indexNowKey === undefined) {
    return "site.yaml belum memuat indexNowKey. Tambahkan kunci yang terdiri atas 8 sampai 128 huruf, angka, atau tanda hubung, lalu terbitkan situs.";
  }
  if (!isPublicOrigin(url) && !isLoopback(endpoint)) {
    return `${url} bukan alamat https yang terbuka untuk umum, sehingga mesin pencari tidak dapat membacanya. Perbaiki url di site.yaml atau SITE_URL.`;
  }
  return pages.get(indexNowKeyPath(indexNowKey))
    ? undefined
    : "Berkas kunci belum terbit. Jalankan npm run build, salin situs ke tempatnya, lalu ulangi.";
}

/** Why a message was not taken, in a sentence that says what to do. */
function describe(outcome: Exclude<IndexNowOutcome, { kind: "accepted" }>, keyLocation: string): string {
  switch (outcome.kind) {
    case "unreachable":
      return `Mesin pencari tidak dapat dihubungi (${outcome.reason}).`;
    case "refused":
      return describeStatus(outcome.status, keyLocation);
    default:
      return assertNever(outcome);
  }
}

function describeStatus(status: number, keyLocation: string): string {
  const answer = `Mesin pencari menjawab ${String(status)}`;
  if (status === 400) return `${answer}: bentuk kiriman tidak diterima; ini kesalahan program.`;
  if (status === 403) {
    return `${answer}: kunci tidak sah. Pastikan ${keyLocation} dapat dibaca umum dan hanya memuat kunci itu.`;
  }
  if (status === 422) {
    return `${answer}: alamat tidak cocok dengan situs atau kuncinya. Pastikan url di site.yaml benar.`;
  }
  if (status === 429) return `${answer}: terlalu banyak kiriman. Tunggu beberapa jam.`;
  return status >= 500 ? `${answer}: sedang terganggu.` : `${answer}, yang tidak dikenal.`;
}
