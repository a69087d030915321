import { frontPath, iconPath, iconSizes, markPath } from "@/lib/site/paths";
import type { WebManifestView } from "@/lib/views/documents/web-manifest";

/** `--paper` of `app/globals.css`: the window is of one piece with the page. */
const paper = "#fcfaf5";

/** A web app manifest (https://www.w3.org/TR/appmanifest/). */
export function toWebManifest({ name, description, language }: WebManifestView): string {
  const manifest = {
    id: frontPath,
    name,
    short_name: name,
    description,
    lang: language,
    start_url: frontPath,
    scope: frontPath,
    // A reader keeps the way back, and the address to pass on.
    display: "minimal-ui",
    theme_color: paper,
    background_color: paper,
    icons: [
      ...iconSizes.map((size) => ({
        src: iconPath(size),
        sizes: `${String(size)}x${String(size)}`,
        type: "image/png",
      })),
      { src: markPath, sizes: "any", type: "image/svg+xml" },
    ],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
