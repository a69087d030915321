import type { PictureView } from "@/lib/views/parts";
import type { StoryCardView } from "@/lib/views/story-card";
import { artificialIntelligence, business, science, telecoms } from "./links";

const forms: Pick<PictureView, "small" | "large"> = {
  small: {
    avif: "/media/0k3j2h1g0f-160.avif 160w,/media/0k3j2h1g0f-320.avif 320w,/media/0k3j2h1g0f-640.avif 640w",
    src: "/media/0k3j2h1g0f-320.jpg",
    width: 320,
    height: 180,
  },
  large: {
    avif: "/media/0k3j2h1g0f-640.avif 640w,/media/0k3j2h1g0f-960.avif 960w,/media/0k3j2h1g0f-1440.avif 1440w",
    webp: "/media/0k3j2h1g0f-960.webp",
    src: "/media/0k3j2h1g0f-1200.jpg",
    width: 1200,
    height: 675,
  },
};

export const picture: PictureView = {
  ...forms,
  alt: "Cincin cahaya jingga melayang di atas deretan meja kantor yang kosong.",
  caption: "Sedikitnya 500 pekerja yang melatih Grok kehilangan posisinya dalam satu malam.",
  credit: "Ilustrasi Warta",
};

export const syntheticPicture: PictureView = { ...picture, syntheticLabel: "Ilustrasi dibuat dengan AI" };

export const barePicture: PictureView = {
  ...forms,
  alt: "Menara pemancar pada malam hari.",
};

export const story: StoryCardView = {
  href: "/artikel/xai-phk-500-pelatih-grok",
  title: "xAI PHK Sedikitnya 500 Pelatih Grok, Andalkan Tutor Spesialis",
  standfirst:
    "Sekitar sepertiga tim anotasi data perusahaan AI milik Elon Musk itu diberhentikan lewat surel.",
  section: artificialIntelligence,
  published: { iso: "2025-09-13T10:15:00+07:00", label: "13 Sep 2025" },
  picture,
};

export const storyWithoutPicture: StoryCardView = {
  href: "/artikel/lelang-1-4-ghz-internet-murah",
  title: "Surge dan MyRepublic Menangi Lelang Frekuensi 1,4 GHz, Telkom Kalah di Semua Regional",
  standfirst: "Pemerintah menjanjikan internet rumah seratus ribu rupiah.",
  section: telecoms,
  published: { iso: "2025-10-17T19:00:00+07:00", label: "17 Okt 2025" },
};

export const longStory: StoryCardView = {
  href: "/artikel/judul-panjang",
  title:
    "Mempertanggungjawabkanketidakberpihakanpenyelenggaraansistemelektronik: Kesaksian Panjang tentang Judul yang Tidak Muat di Kolom Mana Pun, Apa Pun Lebar Layarnya",
  standfirst: "Sebuah kata sepanjang ini tidak boleh melebarkan halaman.",
  section: business,
  published: { iso: "2025-01-02T00:00:00+07:00", label: "2 Jan 2025" },
  picture,
};

export const opinion: StoryCardView = {
  href: "/artikel/opini-batas-usia",
  title: "Batas Usia Saja Tidak Cukup",
  standfirst: "Aturan baru perlu disertai pengawasan yang terbuka.",
  section: science,
  published: { iso: "2025-03-29T08:00:00+07:00", label: "29 Mar 2025" },
  picture: barePicture,
  kindLabel: "Opini",
};

export const sponsored: StoryCardView = {
  ...storyWithoutPicture,
  href: "/artikel/bersponsor",
  title: "Tiga Cara Menghemat Kuota di Musim Libur",
  kindLabel: "Konten bersponsor",
  isSponsored: true,
};

export const stories: readonly StoryCardView[] = [story, storyWithoutPicture, longStory, opinion, sponsored];
