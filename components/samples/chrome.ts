import type { ChromeView } from "@/lib/views/chrome";
import { archiveLink, artificialIntelligence, correctionsLink, searchLink, sectionLinks } from "./links";

export const chrome: ChromeView = {
  siteName: "Warta",
  tagline: "Kabar teknologi yang jernih dan terperiksa",
  frontHref: "/",
  archive: archiveLink,
  search: searchLink,
  sections: sectionLinks.map((section) => ({ ...section, isCurrent: false })),
  footerPages: [
    { href: "/redaksi", label: "Redaksi" },
    { href: "/pedoman-media-siber", label: "Pedoman Media Siber" },
    { href: "/kontak", label: "Kontak" },
    correctionsLink,
  ],
  publisher: {
    legalName: "PT Warta Demonstrasi Nusantara",
    address: "Jalan Contoh No. 1, Jakarta 10110",
    responsibleEditor: "Sekar Anjani",
    contact: "redaksi@warta.example",
  },
};

export const chromeInSection: ChromeView = {
  ...chrome,
  sections: sectionLinks.map((section) => ({ ...section, isCurrent: section === artificialIntelligence })),
};
