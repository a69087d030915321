import type { Catalogue } from "@/lib/content/catalogue";
import { offlinePath, savedPath } from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { HeadView } from "./parts";

/**
 * Where a reader finds what was saved on the device. Which articles these are only the device knows, so both pages are the
 * same for all readers.
 */
export interface SavedPageView {
  readonly kind: "saved";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly title: string;
}

export function toSavedPageView(catalogue: Catalogue): SavedPageView {
  return {
    kind: "saved",
    head: {
      title: words.saved,
      description:
        "Artikel yang Anda simpan di perangkat ini untuk dibaca nanti, juga tanpa jaringan. Daftarnya tidak dikirim ke mana pun.",
      path: savedPath,
    },
    chrome: toChromeView(catalogue, undefined),
    title: words.saved,
  };
}

/** What stands in place of a page that was not saved while there is no network. */
export function toOfflinePageView(catalogue: Catalogue): SavedPageView {
  return {
    kind: "saved",
    head: {
      title: words.offline,
      description:
        "Halaman ini tidak tersimpan di perangkat Anda, dan jaringan tidak terjangkau. Coba lagi setelah tersambung. Yang tersimpan:",
      path: offlinePath,
    },
    chrome: toChromeView(catalogue, undefined),
    title: words.offline,
  };
}
