import type { Catalogue } from "@/lib/content/catalogue";
import type { Publisher } from "@/lib/site/site";
import type { FeedFormat } from "@/lib/site/paths";
import {
  archivePath,
  contentPagePath,
  correctionsPath,
  feedFormats,
  feedPath,
  frontPath,
  newsSitemapPath,
  sectionPath,
  sitemapIndexPath,
} from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { LinkView } from "../parts";

export interface ExplainedLinkView extends LinkView {
  readonly description: string;
}

export interface LlmsPartView {
  readonly title: string;
  readonly links: readonly ExplainedLinkView[];
}

/** The site in short, for language models and those who build on them: what it is, and where what is found. */
export interface LlmsView {
  readonly kind: "llms";
  readonly name: string;
  readonly tagline: string;
  readonly publisher: Publisher;
  readonly parts: readonly LlmsPartView[];
}

const feedLabels: Readonly<Record<FeedFormat, string>> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };

/** Nothing that comes and goes with the news: it would be another file at each publish. */
export function toLlmsView({ site, sections, pages }: Catalogue): LlmsView {
  const sectionLinks = [...sections.values()].map(({ id, title, description }) => ({
    href: sectionPath(id),
    label: title,
    description,
  }));
  const pageLinks = [...pages.values()].map(({ slug, title, description }) => ({
    href: contentPagePath(slug),
    label: title,
    description,
  }));
  const parts = [
    { title: "Kanal", links: sectionLinks },
    {
      title: "Arsip",
      links: [
        { href: archivePath, label: words.archive, description: "semua artikel, menurut hari terbit" },
        {
          href: correctionsPath,
          label: words.corrections,
          description: "semua ralat, koreksi, klarifikasi, dan hak jawab",
        },
      ],
    },
    { title: `Tentang ${site.name}`, links: pageLinks },
    {
      title: "Umpan",
      links: feedFormats.map((format) => ({
        href: feedPath(frontPath, format),
        label: feedLabels[format],
        description: "artikel terbaru dengan teks lengkap; setiap kanal, topik, dan penulis punya sendiri",
      })),
    },
    {
      title: "Peta situs",
      links: [
        { href: sitemapIndexPath, label: "Peta situs", description: "alamat semua halaman" },
        { href: newsSitemapPath, label: "Peta situs berita", description: "artikel dua hari terakhir" },
      ],
    },
  ];
  return {
    kind: "llms",
    name: site.name,
    tagline: site.tagline,
    publisher: site.publisher,
    parts: parts.filter(({ links }) => links.length > 0),
  };
}
