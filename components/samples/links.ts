import type { LinkView, SectionLinkView } from "@/lib/views/parts";

export const frontLink: LinkView = { href: "/", label: "Beranda" };
export const archiveLink: LinkView = { href: "/indeks", label: "Indeks berita" };
export const searchLink: LinkView = { href: "/cari", label: "Cari" };
export const correctionsLink: LinkView = { href: "/koreksi", label: "Koreksi dan hak jawab" };

export const artificialIntelligence: SectionLinkView = {
  href: "/kanal/kecerdasan-buatan",
  label: "Kecerdasan Buatan",
  tone: 1,
};
export const business: SectionLinkView = { href: "/kanal/bisnis", label: "Bisnis & Startup", tone: 2 };
export const telecoms: SectionLinkView = { href: "/kanal/telekomunikasi", label: "Telekomunikasi", tone: 3 };
export const science: SectionLinkView = { href: "/kanal/sains", label: "Sains", tone: 7 };

export const sectionLinks: readonly SectionLinkView[] = [artificialIntelligence, business, telecoms, science];
