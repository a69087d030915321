import { article, newsroomFrame } from "./newsroom";
import type { FolderChanges } from "./site";
import { changeFolder } from "./site";
import { pixel } from "./site-newsroom";

const tags = Array.from({ length: 12 }, (_, index) => `Topik ${String(index + 1)}`);
const sections = ["teknologi", "bisnis", "sains"];
const authors = ["ani", "budi"];
const pictures = ["satu.png", "dua.png", "tiga.png"];
const dayCount = 15;
const fewest = 30;
const most = 60;

const frame: FolderChanges = {
  ...newsroomFrame,
  "sections/bisnis.md": "---\ntitle: Bisnis\norder: 2\n---\n\nKabar bisnis.\n",
  "sections/sains.md": "---\ntitle: Sains\norder: 3\n---\n\nKabar sains.\n",
  "authors/budi.md": "---\nname: Budi\nrole: Editor\n---\n\nBudi menyunting.\n",
  "pages/tentang.md": "---\ntitle: Tentang\ndescription: Tentang kami.\n---\n\nKami.\n",
  ...Object.fromEntries(pictures.map((name) => [`media/${name}`, pixel])),
};

interface Story {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A newsroom at work: every round it writes, retitles, retags and removes, by seeded chance. */
export class BusyNewsroom {
  private readonly stories = new Map<string, Story>();
  private writtenCount = 0;

  constructor(
    readonly contentDir: string,
    private readonly random: () => number,
  ) {}

  async open(): Promise<void> {
    await changeFolder(this.contentDir, frame);
    await this.save(() => {
      while (this.stories.size < 40) this.write();
    });
  }

  /** Some of everything that editors do, and what they do together. */
  async work(): Promise<void> {
    await this.save(() => {
      const stepCount = 1 + Math.floor(this.random() * 4);
      for (let step = 0; step < stepCount; step += 1) this.pick(this.steps)();
      while (this.stories.size < fewest) this.write();
      while (this.stories.size > most) this.remove();
    });
    if (this.random() < 0.3) await this.replacePicture();
  }

  private readonly steps: readonly (() => void)[] = [
    () => {
      this.change({}, this.text());
    },
    () => {
      this.change({ title: this.headline("Diubah") });
    },
    () => {
      this.change({ tags: this.someOf(tags) });
    },
    () => {
      this.change({ section: this.pick(sections), publishedAt: this.date() });
    },
    () => {
      this.change({ related: this.someOf([...this.stories.keys()]), image: this.image() });
    },
    // Stories that come together and lead to each other: none of them is there before the others.
    () => {
      const first = this.write();
      const second = this.write({ related: [first] });
      this.stories.set(first, this.story({ related: [second] }, `Lihat [yang lain](/artikel/${second}).`));
    },
    () => {
      this.write();
    },
    () => {
      this.remove();
    },
    () => {
      this.remove();
      this.remove();
    },
  ];

  private write(fields: Story["fields"] = {}): string {
    this.writtenCount += 1;
    const slug = `berita-${String(this.writtenCount)}`;
    this.stories.set(slug, this.story(fields, this.text()));
    return slug;
  }

  private story(fields: Story["fields"], body: string): Story {
    const chosen = {
      title: this.headline("Berita"),
      publishedAt: this.date(),
      section: this.pick(sections),
      authors: [this.pick(authors)],
      tags: this.someOf(tags),
      related: this.someOf([...this.stories.keys()]),
      image: this.image(),
    };
    return { fields: { ...chosen, ...fields }, body };
  }

  private change(fields: Story["fields"], body?: string): void {
    const slug = this.pick([...this.stories.keys()]);
    const before = this.stories.get(slug);
    if (before)
      this.stories.set(slug, { fields: { ...before.fields, ...fields }, body: body ?? before.body });
  }

  private remove(): void {
    this.stories.delete(this.pick([...this.stories.keys()]));
  }

  /** The bytes change and the name does not. */
  private async replacePicture(): Promise<void> {
    const bytes = Buffer.concat([pixel, Buffer.from(String(this.random()))]);
    await changeFolder(this.contentDir, { [`media/${this.pick(pictures)}`]: bytes });
  }

  private text(): string {
    const other = this.pick([...this.stories.keys(), "berita-1"]);
    return `${this.headline("Isi")}.\n\nLihat [berita](/artikel/${other}).\n\n## Bagian\n\n::baca-juga{slug=${other}}`;
  }

  private headline(word: string): string {
    return `${word} ${this.random().toString(36).slice(2, 10)}`;
  }

  private date(): string {
    const day = String(1 + Math.floor(this.random() * dayCount)).padStart(2, "0");
    return `2025-09-${day}T${String(Math.floor(this.random() * 24)).padStart(2, "0")}:30`;
  }

  private image(): unknown {
    return this.random() < 0.5 ? undefined : { src: this.pick(pictures), alt: "Titik" };
  }

  private someOf(items: readonly string[]): readonly string[] {
    return items.length === 0 ? [] : [...new Set([this.pick(items), this.pick(items)])];
  }

  private pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new RangeError("There is nothing to pick from");
    return item;
  }

  /** Writes to disk what a round made of the stories. */
  private async save(round: () => void): Promise<void> {
    const before = new Map(this.stories);
    round();
    const slugs = [...new Set([...before.keys(), ...this.stories.keys()])];
    const changed = slugs.filter((slug) => before.get(slug) !== this.stories.get(slug));
    const files = changed.map((slug): [string, string | undefined] => {
      const story = this.stories.get(slug);
      return [`articles/${slug}.md`, story && article(story.fields, story.body)];
    });
    await changeFolder(this.contentDir, Object.fromEntries(files));
  }
}
