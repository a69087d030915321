import type { MediaPath } from "@/lib/core/ids";
import type { Finding } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import { missingPicture } from "./missing-picture";
import type { ArticleRecord } from "./record";
import type { Records } from "./records";
import { suggest } from "./suggest";

/** What articles stand on: without its section, its authors and its pictures, none can be shown. */
export class Base {
  private readonly sections: ReadonlySet<string>;
  private readonly authors: ReadonlySet<string>;

  constructor(private readonly records: Records) {
    this.sections = new Set(records.sections.map((section) => section.id));
    this.authors = new Set(records.authors.map((author) => author.id));
  }

  /** Asked for every article at every edition, so it answers before anything is written down. */
  carries({ head: { section, authors, image, picturesInText } }: ArticleRecord): boolean {
    const { pictures } = this.records;
    return (
      this.sections.has(section) &&
      authors.every((author) => this.authors.has(author)) &&
      (!image || pictures.has(image)) &&
      picturesInText.every((path) => pictures.has(path))
    );
  }

  /** What is wrong with naming a section; nothing where it is there. */
  sectionFault(value: string): Finding | undefined {
    if (this.sections.has(value)) return undefined;
    if (this.records.heldFiles.has(`sections/${value}.md`)) return referenceRules.sectionHeld({ value });
    return referenceRules.section({ value, suggestion: suggest(value, [...this.sections]) });
  }

  authorFault(value: string): Finding | undefined {
    if (this.authors.has(value)) return undefined;
    if (this.records.heldFiles.has(`authors/${value}.md`)) return referenceRules.authorHeld({ value });
    return referenceRules.author({ value, suggestion: suggest(value, [...this.authors]) });
  }

  pictureFault(value: MediaPath): Finding | undefined {
    return this.records.pictures.has(value) ? undefined : missingPicture(value, this.records);
  }
}
