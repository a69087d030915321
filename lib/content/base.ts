import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import type { ArticleRecord, Spot } from "./record";
import type { Records } from "./records";
import { suggest } from "./suggest";

/** What articles stand on: without its section, its authors and its pictures, none can be shown. */
export class Base {
  private readonly sections: ReadonlySet<string>;
  private readonly authors: ReadonlySet<string>;
  private readonly pictures: Records["pictures"];

  constructor(records: Records) {
    this.sections = new Set(records.sections.map((section) => section.id));
    this.authors = new Set(records.authors.map((author) => author.id));
    this.pictures = records.pictures;
  }

  /** Asked for every article at every edition, so it answers before anything is written down. */
  carries({ head: { section, authors, image, picturesInText } }: ArticleRecord): boolean {
    return (
      this.sections.has(section) &&
      authors.every((author) => this.authors.has(author)) &&
      (!image || this.pictures.has(image)) &&
      picturesInText.every((path) => this.pictures.has(path))
    );
  }

  /** What an article misses, where it is named. */
  faultsOf({ file, fields, body, spots }: ArticleRecord): readonly Issue[] {
    const found: Issue[] = [];
    const report = (spot: Spot | undefined, finding: Finding) => {
      found.push(issueAt({ file, line: 1, column: 1, ...spot }, finding));
    };
    if (!this.sections.has(fields.section)) {
      const suggestion = suggest(fields.section, [...this.sections]);
      report(spots["section"], referenceRules.section({ value: fields.section, suggestion }));
    }
    fields.authors.forEach((author, index) => {
      if (this.authors.has(author)) return;
      const suggestion = suggest(author, [...this.authors]);
      report(spots[`authors.${String(index)}`], referenceRules.author({ value: author, suggestion }));
    });
    const pictures = [
      ...body.pictures,
      ...(fields.image ? [{ path: fields.image.src, ...spots["image.src"] }] : []),
    ];
    for (const { path, ...spot } of pictures) {
      if (!this.pictures.has(path))
        report({ line: 1, column: 1, ...spot }, referenceRules.picture({ value: path }));
    }
    return found;
  }
}
