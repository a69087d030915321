import { describe, expect, test } from "vitest";
import type { Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { fieldRules } from "@/lib/core/field-rules";
import { PicturesOnDemand } from "@/lib/media/pictures-on-demand";
import { LastGood } from "@/lib/preview/last-good";
import { PageRenderer } from "@/lib/preview/page-renderer";
import { Showing } from "@/lib/preview/showing";
import { BodyCache } from "@/lib/publish/body-cache";
import { textMark } from "@/lib/publish/finish";
import type { RenderedPage } from "@/lib/publish/renderer";
import { previewChangesPath, previewPath } from "@/lib/site/preview-paths";
import { present } from "../../support/known";
import type { Files } from "../../support/newsroom";
import { article, newsroomFrame, shownToEditors } from "../../support/newsroom";
import { testFolder, writeOld } from "../../support/unit-folder";

const now = "2025-09-21T00:00:00Z";
const files = { "articles/a.md": article({ title: "Berita A", status: "draft" }) };

interface Desk {
  /** What the page at an address says, or `undefined` when the next edition has to be waited for. */
  readonly look: (path: string, issues?: readonly Issue[]) => Promise<string | undefined>;
  readonly save: (file: string, text: string) => void;
}

/** Editions of one newsroom, with a renderer that answers as it is told to. */
function deskOf(render: (path: string) => Promise<RenderedPage>, inCatalogue: Files = files): Desk {
  const contentDir = testFolder();
  const save = (file: string, text: string) => {
    writeOld(contentDir, file, text);
  };
  for (const [file, text] of Object.entries<string | undefined>({ ...newsroomFrame, ...files })) {
    save(file, text ?? "");
  }
  const bodies = new BodyCache(contentDir);
  const renderer = new PageRenderer(
    { setSite: () => undefined, warmUp: () => Promise.resolve(), render },
    () => "",
    bodies,
  );
  const pictures = new PicturesOnDemand(() => Promise.resolve(undefined));
  const tools = { contentDir, renderer, bodies, pictures, lastGood: new LastGood() };
  const shown = shownToEditors(inCatalogue, now);
  return {
    save,
    look: async (path, issues = []) => {
      const answer = await new Showing({ issues, shown }, tools).answer(path);
      return answer?.kind === "page" ? answer.html : undefined;
    },
  };
}

/** Of articles, the renderer leaves out the text. */
const sound = (path: string) => {
  const text = path.startsWith("/artikel/") ? textMark : "";
  const html = `<html><head></head><body><p>Halaman ${path}</p>${text}</body></html>`;
  return Promise.resolve({ status: 200, html });
};
const fault = issueAt({ file: "articles/a.md", line: 2, column: 1 }, fieldRules.missing({ field: "title" }));

describe("a page of a preview", () => {
  test("says what a draft is planned for, and where its script hears of changes", async () => {
    const { look } = deskOf(sound);
    const html = present(await look("/artikel/a"));
    expect(html).toContain("rencana Sabtu, 13 September 2025, 10.15 WIB");
    expect(html).toContain(`data-kabar="${previewChangesPath}"`);
    expect(await look(previewPath)).toMatch(/datetime="2025-09-13T10:15:00\+07:00"/i);
  });

  test("that fails shows why", async () => {
    const { look } = deskOf(() => Promise.reject(new TypeError("judul bukan teks")));
    const page = await look("/artikel/a");
    expect(page).toContain("Halaman ini gagal dibuat");
    expect(page).toContain("judul bukan teks");
  });

  test("that Next answers with a fault shows that it did", async () => {
    const { look } = deskOf(() => Promise.resolve({ status: 500, html: "" }));
    expect(await look("/artikel/a")).toContain("Next menjawab 500");
  });

  test("whose file is at fault shows what is wrong above what it last was", async () => {
    const { look } = deskOf(sound);
    await look("/artikel/a");
    const page = await look("/artikel/a", [fault]);
    expect(page).toContain("<p>Halaman /artikel/a</p><p>Isi berita.</p>");
    expect(page).toContain("versi baik yang terakhir");
    expect(page).toContain("Kolom wajib &quot;title&quot; tidak ada.");
  });

  test("whose file has been at fault from the beginning shows what is wrong, known or not", async () => {
    for (const inCatalogue of [files, {}]) {
      const page = await deskOf(sound, inCatalogue).look("/artikel/a", [fault]);
      expect(page).toContain("Artikel ini tertahan");
      expect(page).toContain("articles/a.md:2:1");
    }
  });

  test("shows advice on its file, and is there all the same", async () => {
    const { look } = deskOf(sound);
    const page = await look("/artikel/a", [{ ...fault, effect: "advice" }]);
    expect(page).toContain("<p>Halaman /artikel/a</p><p>Isi berita.</p>");
    expect(page).toContain("1 saran di berkas ini");
  });

  test("says nothing of what is wrong elsewhere but how much it is", async () => {
    const { look } = deskOf(sound);
    const page = await look("/kanal/teknologi", [fault]);
    expect(page).toContain("1 kesalahan</a>");
    expect(page).not.toContain("articles/a.md:2:1");
  });

  test("whose text is another since the edition was made waits for the next one", async () => {
    const { look, save } = deskOf(sound);
    save("articles/a.md", article({ title: "Berita A", status: "draft" }, "Isi lain."));
    expect(await look("/artikel/a")).toBeUndefined();
  });

  test("is made once for an edition, and never two at a time", async () => {
    let [running, atOnce, count] = [0, 0, 0];
    const contentDir = testFolder();
    const render = async (path: string) => {
      running += 1;
      count += 1;
      atOnce = Math.max(atOnce, running);
      const page = await sound(path);
      running -= 1;
      return page;
    };
    const rendererOf = { setSite: () => undefined, warmUp: () => Promise.resolve(), render };
    const bodies = new BodyCache(contentDir);
    const renderer = new PageRenderer(rendererOf, () => "", bodies);
    const pictures = new PicturesOnDemand(() => Promise.resolve(undefined));
    const tools = { contentDir, renderer, bodies, pictures, lastGood: new LastGood() };
    const showing = new Showing({ issues: [], shown: shownToEditors({}, now) }, tools);
    await Promise.all(["/", "/indeks", "/", "/koreksi"].map((path) => showing.answer(path)));
    expect([count, atOnce]).toEqual([3, 1]);
  });
});
