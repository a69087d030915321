import fc from "fast-check";
import type { CatalogueMaking } from "@/lib/content/build-catalogue";
import type { Catalogue } from "@/lib/content/catalogue";
import type { NewsroomMaking } from "@/lib/content/catalogue-maker";
import { CatalogueMaker } from "@/lib/content/catalogue-maker";
import type { SourceReading } from "@/lib/content/source-reading";
import type { Entry } from "@/lib/content/reading-bucket";
import { parseBucket, writeBucket } from "@/lib/content/reading-bucket";
import { compareIssues, isFault } from "@/lib/core/issue";
import { parseMediaPath } from "@/lib/core/ids";
import { known, present } from "./known";
import { article, hashOf, newsroomFrame } from "./newsroom";
import { readOnce } from "./read-once";

/** One thing that an editor, or the clock, does to a newsroom. */
export type Edit =
  | { readonly kind: "fields"; readonly slug: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: "body"; readonly slug: string; readonly body: string }
  | { readonly kind: "remove"; readonly slug: string }
  | { readonly kind: "file"; readonly file: string; readonly text: string | undefined }
  | { readonly kind: "picture"; readonly width: number | undefined }
  | { readonly kind: "clock"; readonly now: string };

const slugs = ["a", "b", "c", "d", "e", "f"];
const anyOf = fc.constantFrom;
const some = (...items: readonly string[]) => fc.shuffledSubarray([...items]);

const correction = { kind: "ralat", at: "2025-09-14T09:00", text: "Angka diperbaiki." };
const image = { src: "x.png", alt: "Titik" };
const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." };
const noWithdrawal = { withdrawnAt: undefined, withdrawnReason: undefined };

const fields = fc.oneof(
  fc.record({ title: anyOf("Judul satu", "Judul dua", "Judul tiga", "") }),
  fc.record({ description: anyOf("Ringkasan satu.", "Ringkasan dua.") }),
  fc.record({ tags: some("Satu", "Dua", "Tiga") }),
  fc.record({ section: anyOf("teknologi", "bisnis", "tiada") }),
  fc.record({ authors: anyOf(["ani"], ["budi"], ["ani", "budi"], ["tiada"]) }),
  fc.record({ related: some(...slugs, "tiada") }),
  fc.record({
    publishedAt: anyOf("2025-08-31T23:30", "2024-09-14T08:00", "2025-09-13T00:30+00:00", "2025-09-20T08:00"),
  }),
  fc.record({ updatedAt: anyOf(undefined, "2025-09-21T10:00") }),
  anyOf(withdrawal, { status: "draft", ...noWithdrawal }, { status: "published", ...noWithdrawal }),
  fc.record({
    corrections: anyOf(
      [],
      [correction],
      [
        { ...correction, kind: "hak-jawab", article: "b" },
        { ...correction, at: "2025-09-21T09:00" },
      ],
    ),
  }),
  fc.record({ image: anyOf(undefined, image, { ...image, caption: "Keterangan", ai: true }) }),
  fc.record({ aliases: some("/lama", "/lebih/lama.html", "/artikel/f", "/topik/satu", "/artikel/a") }),
  fc.record({ kind: anyOf("news", "opinion", "sponsored"), place: anyOf(undefined, "Jakarta") }),
);

const body = anyOf(
  "Isi berita.",
  "Isi yang lain.\n\n## Bagian\n\nLagi.",
  "Lihat [a](/artikel/a) dan [b](/artikel/b).\n\n::baca-juga{slug=c}",
  "Lihat [topik](/topik/satu), [hari](/indeks/2025/09/13), [Budi](/penulis/budi) dan [tentang](/tentang).",
  "![Titik](x.png)",
);

/** What each other file may say; `undefined` for a file that is not there. */
const otherFiles: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "authors/ani.md": [
    present(newsroomFrame["authors/ani.md"]),
    "---\nname: Ani Baru\nrole: Editor\n---\n\nAni memimpin.\n",
    "---\nname: [\n---\n\nRusak.\n",
  ],
  "authors/budi.md": ["---\nname: Budi\nrole: Reporter\n---\n\nLihat [a](/artikel/a).\n", undefined],
  "sections/teknologi.md": [
    present(newsroomFrame["sections/teknologi.md"]),
    "---\ntitle: Teknologi\norder: 3\n---\n\nKabar lain.\n",
  ],
  "sections/bisnis.md": ["---\ntitle: Bisnis\norder: 2\n---\n\nKabar bisnis.\n", undefined],
  "pages/tentang.md": [
    undefined,
    "---\ntitle: Tentang\ndescription: Tentang kami.\n---\n\nKami.\n",
    "---\ntitle: Tentang\ndescription: Tentang kami.\n---\n\nLihat [b](/artikel/b).\n",
  ],
  "front.yaml": [undefined, "lead: a\n", "lead: b\npicks: [c, a]\n", "picks: [a, c]\n"],
  "redirects.yaml": [undefined, "/lama: gone\n", "/lama: /artikel/a\n/x: /topik/dua\n/y: /artikel/e\n"],
  "site.yaml": [
    present(newsroomFrame["site.yaml"]),
    present(newsroomFrame["site.yaml"]).replace("Kabar teknologi", "Kabar lain"),
    present(newsroomFrame["site.yaml"]).replace("Asia/Jakarta", "Asia/Jayapura"),
  ],
};

/** Among them the last at which an article is news, and the first at which it is not; one of last year turns old. */
const instants = ["14T12:00", "15T03:14", "15T03:15", "16T12:00", "22T12:00"].map((t) => `2025-09-${t}:00Z`);

const fileEdits = Object.entries(otherFiles).map(([file, texts]) =>
  fc.record({ kind: fc.constant("file" as const), file: fc.constant(file), text: anyOf(...texts) }),
);

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("fields" as const), slug: anyOf(...slugs), fields }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("body" as const), slug: anyOf(...slugs), body }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), slug: anyOf(...slugs) }) },
  { weight: 3, arbitrary: fc.oneof(...fileEdits) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("picture" as const), width: anyOf(undefined, 10, 20) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("clock" as const), now: anyOf(...instants) }),
  },
);

interface Draft {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A small newsroom that is edited over and over, as a process that watches it knows it. */
export class EditedNewsroom {
  private readonly texts = new Map<string, string>();
  private readonly drafts = new Map<string, Draft>();
  private readonly readings = new Map<string, { readonly key: string; reading: SourceReading }>();
  /** How many catalogues were made of the last one alone. */
  updateCount = 0;
  private maker = new CatalogueMaker();
  private width: number | undefined = 10;
  private nowMs = Date.parse("2025-09-16T12:00:00Z");

  constructor() {
    for (const [file, [text]] of Object.entries(otherFiles)) this.setText(file, text);
    for (const slug of slugs.slice(0, 4)) this.setDraft(slug, { fields: {}, body: "Isi berita." });
  }

  apply(edit: Edit): void {
    switch (edit.kind) {
      case "fields": {
        const draft = this.drafts.get(edit.slug);
        this.setDraft(edit.slug, {
          fields: { ...draft?.fields, ...edit.fields },
          body: draft?.body ?? "Isi berita.",
        });
        break;
      }
      case "body":
        this.setDraft(edit.slug, { fields: this.drafts.get(edit.slug)?.fields ?? {}, body: edit.body });
        break;
      case "remove":
        this.drafts.delete(edit.slug);
        this.texts.delete(articleFile(edit.slug));
        break;
      case "file":
        this.setText(edit.file, edit.text);
        break;
      case "picture":
        this.width = edit.width;
        break;
      case "clock":
        this.nowMs = Date.parse(edit.now);
        break;
    }
  }

  /** The catalogue as a process makes it that knows what came before. */
  remembered(): Catalogue {
    return this.makeRemembered().catalogue;
  }

  makeRemembered(): CatalogueMaking {
    const changed: SourceReading[] = [];
    const readings = this.read((file, key, read) => {
      const last = this.readings.get(file);
      if (last?.key === key) return last.reading;
      const reading = read();
      this.readings.set(file, { key, reading });
      changed.push(reading);
      return reading;
    });
    const files = new Set(readings.map(({ file }) => file));
    const gone = [...this.readings.keys()].filter((file) => !files.has(file));
    for (const file of gone) this.readings.delete(file);
    const updated = gone.length === 0 ? this.maker.update(changed, this.nowMs) : undefined;
    if (updated) this.updateCount += 1;
    return inOrderOfFiles(updated ?? this.maker.make(readings, this.nowMs));
  }

  /** Another process takes over and makes the last catalogue again. It knows of the files what the cache holds, and whether the last catalogue had a fault. */
  restart(): Catalogue {
    const isSound = !this.makeFresh().issues.some(isFault);
    const known = [...this.readings].map(([file, { reading }]): Entry => {
      const stamp = { size: 0, mtimeMs: 0, ctimeMs: 0 };
      return [file, { stamp, hash: "", isSettled: true, reading }];
    });
    const { entries } = present(parseBucket(writeBucket(known, "1").bytes, "1"));
    for (const [file, { reading }] of entries) present(this.readings.get(file)).reading = reading;
    this.maker = new CatalogueMaker();
    const readings = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { reading }]) => reading);
    return present(this.maker.make(readings, this.nowMs, { isSound }).making).catalogue;
  }

  /** The catalogue as a process makes it that has just begun. */
  fresh(): Catalogue {
    return this.makeFresh().catalogue;
  }

  makeFresh(): CatalogueMaking {
    const readings = this.read((_file, _key, read) => read());
    return inOrderOfFiles(new CatalogueMaker().make(readings, this.nowMs));
  }

  private read(
    readingOf: (file: string, key: string, read: () => SourceReading) => SourceReading,
  ): readonly SourceReading[] {
    const timeZone = /timeZone: (\S+)/.exec(this.texts.get("site.yaml") ?? "")?.[1] ?? "";
    const readings = [...this.texts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => readingOf(path, `${timeZone}\n${text}`, () => readOnce(path, text, timeZone)));
    const { width } = this;
    if (width !== undefined) {
      const record = { path: known(parseMediaPath, "x.png"), width, height: 5, hash: hashOf(String(width)) };
      const reading: SourceReading = { file: "media/x.png", record: { kind: "picture", record }, issues: [] };
      readings.push(readingOf(reading.file, String(width), () => reading));
    }
    return readings;
  }

  private setDraft(slug: string, draft: Draft): void {
    this.drafts.set(slug, draft);
    this.texts.set(articleFile(slug), article(draft.fields, draft.body));
  }

  private setText(file: string, text: string | undefined): void {
    if (text === undefined) this.texts.delete(file);
    else this.texts.set(file, text);
  }
}

function articleFile(slug: string): string {
  return `articles/${slug}.md`;
}

function inOrderOfFiles({ making, issues }: NewsroomMaking): CatalogueMaking {
  return { ...present(making), issues: [...issues].sort(compareIssues) };
}
