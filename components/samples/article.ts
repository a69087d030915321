import type { Heading } from "@/lib/content/article";
import type { AuthorNoteView, ArticlePageView } from "@/lib/views/article-page";
import type { AnswerView, CorrectionView } from "@/lib/views/correction";
import type { LinkView } from "@/lib/views/parts";
import type { ShareLinkView } from "@/lib/views/share";
import { chromeInSection } from "./chrome";
import { historyNote } from "./history";
import { artificialIntelligence, frontLink } from "./links";
import { longStory, opinion, story, storyWithoutPicture, syntheticPicture } from "./stories";

export const authors: readonly AuthorNoteView[] = [
  {
    name: "Sekar Anjani",
    role: "Redaktur Teknologi, AI",
    href: "/penulis/sekar-anjani",
    biography: "Sekar Anjani menyunting liputan kecerdasan buatan.",
  },
  {
    name: "Bima Prasetya",
    role: "Reporter Bisnis dan Telekomunikasi",
    href: "/penulis/bima-prasetya",
    biography: "Bima Prasetya meliput perusahaan teknologi dan lelang frekuensi.",
  },
  {
    name: "Laras Widowati",
    role: "Reporter Keamanan Siber",
    href: "/penulis/laras-widowati",
    biography: "Laras Widowati meliput kebocoran data.",
  },
];

export const corrections: readonly CorrectionView[] = [
  {
    id: "hak-jawab-2025-09-15T020000",
    label: "Hak jawab",
    at: { iso: "2025-09-15T09:00:00+07:00", label: "Senin, 15 September 2025, 09.00 WIB" },
    text: "Perusahaan menyatakan sebagian pekerja sudah dipindahkan ke tim lain.",
    reply: { href: "/artikel/tanggapan-xai", label: "Tanggapan xAI atas Berita PHK Pelatih Grok" },
  },
  {
    id: "ralat-2025-09-14T013000",
    label: "Ralat",
    at: { iso: "2025-09-14T08:30:00+07:00", label: "Minggu, 14 September 2025, 08.30 WIB" },
    text: "Semula tertulis 600 orang. Yang benar sedikitnya 500 orang.",
  },
];

export const answers: readonly AnswerView[] = [
  {
    label: "Hak jawab",
    article: { href: "/artikel/xai-phk-500-pelatih-grok", label: "xAI PHK Sedikitnya 500 Pelatih Grok" },
  },
];

export const headings: readonly Heading[] = [
  { id: "bagian-ruang-obrolan", text: "Ruang obrolan menyusut dalam semalam", depth: 2 },
  { id: "bagian-angka", text: "Angka di baliknya", depth: 3 },
  { id: "bagian-tutor", text: "Tutor umum dikurangi, spesialis dicari", depth: 2 },
];

export const shareLinks: readonly ShareLinkView[] = [
  { network: "whatsapp", href: "https://wa.me/?text=Warta", label: "WhatsApp" },
  { network: "telegram", href: "https://t.me/share/url?url=https%3A%2F%2Fwarta.example", label: "Telegram" },
  { network: "x", href: "https://x.com/intent/post?url=https%3A%2F%2Fwarta.example", label: "X" },
  { network: "email", href: "mailto:?subject=Warta", label: "Surel" },
];

export const sources: readonly LinkView[] = [
  { href: "https://thesun.my/business-news/musk-s-xai", label: "Reuters via The Sun Malaysia" },
  { href: "https://the-decoder.com/xai", label: "The Decoder" },
];

export const topics: readonly LinkView[] = [
  { href: "/topik/xai", label: "xAI" },
  { href: "/topik/elon-musk", label: "Elon Musk" },
];

export const bodyHtml = [
  "<p><b>Jakarta, Warta</b> — xAI memberhentikan sedikitnya 500 pekerja yang melatih <em>chatbot</em> Grok.</p>",
  '<h2 id="bagian-ruang-obrolan">Ruang obrolan menyusut dalam semalam</h2>',
  '<p>Jumlah itu sepertiga dari tim, menurut <a href="https://the-decoder.com/xai">laporan</a>.</p>',
  '<p class="baca-juga"><strong>Baca juga</strong> <a href="/artikel/x">Valuasi X Kembali ke US$44 Miliar</a></p>',
  '<h3 id="bagian-angka">Angka di baliknya</h3>',
  '<div class="tabel" role="region" tabindex="0" aria-label="Tabel"><table><thead><tr><th>Bulan</th><th>Orang</th></tr></thead>',
  "<tbody><tr><td>Agustus</td><td>1.500</td></tr><tr><td>September</td><td>1.000</td></tr></tbody></table></div>",
  '<h2 id="bagian-tutor">Tutor umum dikurangi, spesialis dicari</h2>',
  '<blockquote><p><span lang="en">We will grow 10X.</span></p></blockquote>',
  "<ul><li>Sains</li><li>Keuangan</li></ul>",
].join("\n");

export const articleView: Omit<ArticlePageView, "body"> = {
  kind: "article",
  head: { title: story.title, description: story.standfirst, path: story.href },
  chrome: chromeInSection,
  breadcrumbs: [frontLink, artificialIntelligence],
  section: artificialIntelligence,
  articleKind: "news",
  title: story.title,
  standfirst: story.standfirst,
  authors: authors.slice(0, 1),
  published: { iso: "2025-09-13T10:15:00+07:00", label: "Sabtu, 13 September 2025, 10.15 WIB" },
  updated: { iso: "2025-09-14T08:30:00+07:00", label: "Minggu, 14 September 2025, 08.30 WIB" },
  wordCount: 412,
  readingMinutes: 2,
  picture: syntheticPicture,
  dateline: "Jakarta, Warta",
  contents: headings,
  corrections,
  answers: [],
  sources,
  history: historyNote,
  topics,
  share: shareLinks,
  markdown: `${story.href}.md`,
  related: [storyWithoutPicture, opinion],
  earlier: [longStory],
};
