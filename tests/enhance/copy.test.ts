// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { copyOf } from "@/enhance/copy";

const html = `<!DOCTYPE html><html lang="id"><head><title>Judul</title></head><body><main><article><h1>Judul</h1>
<picture><source srcset="/a.avif 1x"><img src="/a.jpg" srcset="/a-2.jpg 2x" sizes="100vw" loading="lazy" alt="A"></picture>
<img src="/hilang.jpg" alt="Hilang"></article><a href="/lain"><picture><source srcset="/b.avif"><img src="/b.jpg" alt=""></picture>Lain</a>
</main></body></html>`;

const copy = new DOMParser().parseFromString(
  copyOf(html, new Map([["/a.jpg", "/a-320.avif"]]), new Date("2026-02-10T09:30:00+07:00")),
  "text/html",
);

describe("the copy of an article", () => {
  test("shows of each picture the one file that was stored", () => {
    const pictures = [...copy.querySelectorAll("img")].map(({ outerHTML }) => outerHTML);
    expect(pictures).toEqual(['<img src="/a-320.avif" alt="A">']);
    expect(copy.querySelectorAll("source")).toHaveLength(0);
  });

  test("says first of all that it is a copy, and of when", () => {
    expect(copy.querySelector("main")?.firstElementChild?.textContent).toMatch(
      /^Anda sedang luring\. Ini salinan yang Anda simpan pada 10 Februari 2026/,
    );
  });

  test("keeps all its words and links", () => {
    expect(copy.querySelector("h1")?.textContent).toBe("Judul");
    expect(copy.querySelector('a[href="/lain"]')?.textContent).toBe("Lain");
    expect(copy.documentElement.lang).toBe("id");
  });
});
