import type { Finding, Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
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

  /** What an article misses, where it is named. */
  faultsOf({ file, fields, body, spots }: ArticleRecord): readonly Issue[] {
    const found: Issue[] = [];
    const report = (spot: Spot | undefined, finding: Finding) => {
      found.push(issueAt({ file, line: 1, column: 1, ...spot }, finding));
    };
    if (!this.sections.has(fields.section)) {
      report(spots["section"], this.missingSection(fields.section));
    }
    fields.authors.forEach((author, index) => {
      if (!this.authors.has(author)) report(spots[`authors.${String(index)}`], this.missingAuthor(author));
    });
    const pictures = [
      ...body.pictures,
      ...(fields.image ? [{ path: fields.image.src, ...spots["image.src"] }] : []),
    ];
    for (const { path, ...spot } of pictures) {
      if (!this.records.pictures.has(path))
        report({ line: 1, column: 1, ...spot }, missingPicture(path, this.records));
    }
    return found;
  }

  private missingSection(value: string): Finding {
    if (this.records.heldFiles.has(`sections/${value}.md`)) return referenceRules.sectionHeld({ value });
    return referenceRules.section({ value, suggestion: suggest(value, [...this.sections]) });
  }

  private missingAuthor(value: string): Finding {
    if (this.records.heldFiles.has(`authors/${value}.md`)) return referenceRules.authorHeld({ value });
    return referenceRules.author({ value, suggestion: suggest(value, [...this.authors]) });
  }
}
