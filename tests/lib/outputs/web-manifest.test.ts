import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { toWebManifest } from "@/lib/outputs/web-manifest";
import { toWebManifestView } from "@/lib/views/documents/web-manifest";
import { newsroom } from "../../support/newsroom";
import { projectDir } from "../../support/walk";

describe("the web app manifest", () => {
  const { catalogue } = newsroom({}, "2025-09-20T00:00:00Z");
  const manifest: unknown = JSON.parse(toWebManifest(toWebManifestView(catalogue)));

  test("names the site as site.yaml does", () => {
    expect(manifest).toMatchObject({
      name: "Warta",
      short_name: "Warta",
      description: "Kabar teknologi",
      lang: "id",
    });
  });

  test("starts at the front page, and leaves readers a way back", () => {
    expect(manifest).toMatchObject({ start_url: "/", scope: "/", display: "minimal-ui" });
  });

  test("has the icons by their names", () => {
    expect(manifest).toMatchObject({
      icons: [
        { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
      ],
    });
  });

  test("has the colour of the page", () => {
    const styles = readFileSync(path.join(projectDir, "app/globals.css"), "utf8");
    const paper = /--paper: (#[0-9a-f]{6});/.exec(styles)?.[1];
    expect(manifest).toMatchObject({ theme_color: paper, background_color: paper });
  });
});
