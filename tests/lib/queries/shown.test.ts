import { describe, expect, test } from "vitest";
import { listCorrections } from "@/lib/queries/corrections";
import { listLeadPictures, listShownPictures } from "@/lib/queries/pictures";
import { article, newsroom } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";

describe("the register of corrections", () => {
  test("has those of public articles only, newest first over all of them", () => {
    const correction = (at: string, text: string) => ({ kind: "ralat", at, text });
    const { catalogue } = newsroom(
      {
        "articles/a.md": article({
          corrections: [correction("2025-09-14T08:00", "Satu"), correction("2025-09-16T08:00", "Tiga")],
        }),
        "articles/b.md": article({ corrections: [correction("2025-09-15T08:00", "Dua")] }),
        "articles/draf.md": article({
          status: "draft",
          corrections: [correction("2025-09-17T08:00", "Rahasia")],
        }),
      },
      now,
    );
    const texts = listCorrections(catalogue).map((entry) => entry.correction.text);
    expect(texts).toEqual(["Tiga", "Dua", "Satu"]);
  });
});

describe("the pictures of public pages", () => {
  test("are those that they show or link to, and none of a draft's own", () => {
    const names = ["utama", "isi", "tautan", "penulis", "halaman", "draf", "nanti", "sisa"];
    const lead = (name: string) => ({ image: { src: `${name}.jpg`, alt: name } });
    const { catalogue } = newsroom(
      {
        "articles/a.md": article(lead("utama"), "![A](isi.jpg)\n\n[B](/media/tautan.jpg)"),
        "articles/b.md": article({ ...lead("draf"), status: "draft" }),
        "articles/c.md": article({ publishedAt: "2025-09-30T08:00" }, "![A](nanti.jpg)"),
        "authors/ani.md": "---\nname: Ani\nrole: Reporter\n---\n\n![A](penulis.jpg)\n",
        "pages/redaksi.md": "---\ntitle: A\ndescription: B\n---\n\n![A](halaman.jpg)\n",
      },
      now,
      names.map((name) => ({ path: `${name}.jpg`, width: 4, height: 3 })),
    );
    expect([...listShownPictures(catalogue).keys()].sort()).toEqual([
      "halaman.jpg",
      "isi.jpg",
      "penulis.jpg",
      "tautan.jpg",
      "utama.jpg",
    ]);
    expect(listLeadPictures(catalogue).map(({ path }) => path)).toEqual(["utama.jpg"]);
  });
});
