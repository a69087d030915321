import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { eachAtOnce } from "@/lib/core/each-at-once";

export interface CorpusRequest {
  /** A content folder whose newsroom (site, authors, sections, pages, media) the corpus takes over. */
  readonly newsroomDir: string;
  readonly targetDir: string;
  readonly articleCount: number;
}

const sections = [
  "kecerdasan-buatan",
  "bisnis",
  "telekomunikasi",
  "keamanan-siber",
  "media-sosial",
  "gadget",
  "sains",
  "otomotif",
];
const authors = ["sekar-anjani", "bima-prasetya", "laras-widowati", "yosef-mandagi"];
const pictures = [
  "xai-phk-500-pelatih-grok.jpg",
  "openai-tetap-dikendalikan-nirlaba.jpg",
  "snap-phk-20-persen.jpg",
];
const articlesPerDay = 40;
const topicCount = 300;
const writesAtOnce = 16;
/** A fixed instant, long past, so that a corpus is the same on every day that it is made. */
const newestMs = Date.UTC(2025, 10, 1, 10, 0);

const vocabulary =
  "perusahaan teknologi jaringan layanan pengguna data keamanan pemerintah aturan pasar harga aplikasi perangkat operator satelit kendaraan listrik pusat model bahasa kecerdasan buatan investasi laporan pekan bulan tahun kota daerah warga sekolah rumah sakit bank dompet digital sandi serangan celah pembaruan sistem baterai layar kamera cip pabrik pekerja direktur menteri komisi izin denda merger saham rupiah dolar persen juta miliar naik turun stabil baru lama besar kecil cepat lambat murah mahal terbuka tertutup mengumumkan meluncurkan menghentikan menyelidiki membuka menutup menawarkan membeli menjual menguji memperbaiki menunda mempercepat menurut karena sebab namun sementara setelah sebelum ketika hingga sejak untuk dengan tanpa oleh pada dalam dari ke di yang dan atau itu ini tersebut".split(
    " ",
  );

/**
 * Writes a newsroom with as many articles as wanted: about 300 words each, with headings, links, topics, related stories
 * and pictures, spread over days. The same request gives the same bytes.
 */
export async function generateCorpus({ newsroomDir, targetDir, articleCount }: CorpusRequest): Promise<void> {
  for (const part of ["authors", "sections", "pages", "site.yaml"]) {
    await cp(path.join(newsroomDir, part), path.join(targetDir, part), { recursive: true });
  }
  for (const picture of pictures) {
    await cp(path.join(newsroomDir, "media", picture), path.join(targetDir, "media", picture));
  }
  const articles = Array.from({ length: articleCount }, (_, index) => articleAt(index));
  for (const folder of new Set(articles.map(({ file }) => path.dirname(file))))
    await mkdir(path.join(targetDir, folder), { recursive: true });
  await eachAtOnce(writesAtOnce, articles, ({ file, index }) =>
    writeFile(path.join(targetDir, file), writeArticle(index, articleCount)),
  );
}

export interface CorpusArticle {
  /** 0 is the newest. */
  readonly index: number;
  readonly slug: string;
  /** Below the content folder. */
  readonly file: string;
  /** As `2025-09-13`, in the site's time zone. */
  readonly day: string;
}

/** The n-th newest article of any corpus. */
export function articleAt(index: number): CorpusArticle {
  const day = publishedAt(index).slice(0, 10);
  const slug = slugOf(index);
  const file = path.join("articles", day.slice(0, 4), day.slice(5, 7), `${slug}.md`);
  return { index, slug, file, day };
}

function slugOf(index: number): string {
  return `berita-${String(index).padStart(6, "0")}`;
}

/** Local time of the newsroom, without an offset. */
function publishedAt(index: number): string {
  const instant = new Date(newestMs - index * Math.floor(86_400_000 / articlesPerDay));
  return instant.toISOString().slice(0, 19);
}

function writeArticle(index: number, articleCount: number): string {
  const random = randomNumbers(index);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const sentence = (length: number) => {
    const words = Array.from({ length }, () => pick(vocabulary)).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = () => [sentence(14), sentence(18), sentence(12)].join(" ");
  // A few topics are in most stories and most are in few, as in any newsroom.
  const topics = Array.from(
    { length: 4 },
    () => `Topik ${String(Math.floor(random() ** 3 * topicCount) + 1)}`,
  );
  const earlier = [1, 7, 60].map((step) => index + step).filter((other) => other < articleCount);
  const image = pick(pictures) ?? "";
  const lines = [
    "---",
    `title: ${sentence(9).replace(".", "")} ${String(index)}`,
    `description: ${sentence(20)}`,
    `publishedAt: ${publishedAt(index)}+07:00`,
    `section: ${pick(sections) ?? ""}`,
    `authors: [${pick(authors) ?? ""}]`,
    `tags: [${[...new Set(topics)].join(", ")}]`,
    `related: [${earlier.map(slugOf).join(", ")}]`,
    "place: Jakarta",
    ...(random() < 0.6 ? ["image:", `  src: ${image}`, "  alt: Ilustrasi", "  credit: Ilustrasi Warta"] : []),
    "sources:",
    "  - name: Contoh",
    `    url: https://contoh.example/${String(index)}`,
    "---",
    "",
    paragraph(),
    "",
    `Menurut [laporan](https://contoh.example/${String(index)}), ${paragraph()}`,
    "",
    `## ${sentence(5).replace(".", "")}`,
    "",
    paragraph(),
    "",
    ...(earlier[1] === undefined ? [] : [`::baca-juga{slug=${slugOf(earlier[1])}}`, ""]),
    `- ${sentence(8)}\n- ${sentence(8)}`,
    "",
    `## ${sentence(5).replace(".", "")}`,
    "",
    paragraph(),
    "",
    paragraph(),
    "",
  ];
  return lines.join("\n");
}

/** mulberry32: small, seeded, good enough to choose words and moments. */
export function randomNumbers(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
