import { parseArticleSlug } from "@/lib/core/ids";
import type { Checked } from "@/lib/core/checked";
import { dateRules } from "@/lib/core/field-rules";
import type { Finding, Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { bodyRules, sponsorRules, withdrawalRules } from "@/lib/core/issue-rules";
import type { Proof } from "./advice/proofread";
import { proofread } from "./advice/proofread";
import { headOf } from "./article-head";
import { readFrontMatter } from "./front-matter";
import { readBody } from "./markdown/read-body";
import type { Mentions } from "./mentions";
import { misnamed } from "./misnamed";
import { articleMentions, noArticleMentions } from "./read-mentions";
import type { ArticleRecord, Spots, WordingRecord } from "./record";
import type { ArticleFields } from "./schema/article-schema";
import { articleSchema } from "./schema/article-schema";
import { validate } from "./schema/validate";
import type { SoundFields } from "./sound-fields";
import { soundFields } from "./sound-fields";
import type { SourceFile } from "./source-file";
import { stemOf } from "./source-file";
import type { DataPath, LocatedData } from "./yaml/read-yaml";
import { valueAt } from "./yaml/value-at";

export interface ArticleReading extends Checked<ArticleRecord> {
  /** In place of a record, what the file names of others. */
  readonly mentions?: Mentions;
  /** Absent where there is no record, and where nobody asked for it. */
  readonly proof?: Proof;
}

/**
 * An article's file as a record, with everything that is wrong in it alone. What it says of other files is checked
 * when the catalogue is made.
 *
 * @param timeZone the zone of times that are written without an offset
 * @param wording words to advise against; the article is proofread when it is given
 */
export function readArticle(
  source: SourceFile,
  timeZone: string,
  wording?: readonly WordingRecord[],
): ArticleReading {
  const file = source.path;
  const issues: Issue[] = [];
  const slug = parseArticleSlug(stemOf(file));
  if (!slug) issues.push(misnamed(file));

  const { document, bodyAlone, issues: frontMatterIssues } = readFrontMatter(source);
  issues.push(...frontMatterIssues);
  const text = document ?? bodyAlone;
  if (!text) return { issues };
  const body = readBody({ file, firstLine: text.bodyLine, markdown: text.body });
  if (!document) {
    issues.push(...body.issues);
    return { issues, mentions: { file, article: noArticleMentions(slug), body: body.body } };
  }

  const { data } = document;
  const fields = validate(articleSchema(timeZone), data);
  // What YAML took apart is not at fault a second time for what it became.
  issues.push(...fields.issues.filter((issue) => !frontMatterIssues.some((known) => covers(known, issue))));
  issues.push(...body.issues);
  const sound = fields.value ?? soundFields(data.value, timeZone);
  issues.push(...contradictions(sound, data));
  // A draft may be as unfinished as it is; whether it is one can't be told where the status is wrong.
  const isDraft = sound.status === undefined || sound.status === "draft";
  if (!isDraft && document.body.trim() === "")
    issues.push(issueAt({ file, line: document.bodyLine, column: 1 }, bodyRules.empty({})));

  const isUsable = !issues.some((issue) => issue.effect === "hold" || issue.effect === "stop");
  if (!slug || !fields.value || !isUsable) {
    const cutLines = new Set(frontMatterIssues.map(({ line }) => line));
    const article = articleMentions(slug, sound, data, cutLines);
    return { issues, mentions: { file, article, body: body.body } };
  }
  const spots = referenceSpots(fields.value, data);
  const head = headOf(fields.value, body.body);
  const value = { file, slug, head, fields: fields.value, body: body.body, spots };
  if (!wording) return { value, issues };
  const { tree } = body;
  const { body: markdown, bodyLine: firstLine } = document;
  const proof = proofread({ file, fields: fields.value, data, tree, markdown, firstLine, wording });
  return { value, issues, proof };
}

function covers({ line, column, length = 0 }: Spot, inner: Spot): boolean {
  return line === inner.line && column <= inner.column && inner.column < column + length;
}

/** Fields that are well formed each by itself and can't be true together. */
function contradictions(fields: SoundFields, data: LocatedData): Issue[] {
  const found: Issue[] = [];
  const report = (finding: Finding, ...path: DataPath) => {
    found.push(issueAt(data.place(path), finding));
  };
  const { title, description, publishedAt, updatedAt, status, kind } = fields;
  if (publishedAt) {
    if (updatedAt && updatedAt.epochMs < publishedAt.epochMs)
      report(dateRules.updatedEarlier({}), "updatedAt");
    fields.corrections.forEach(({ at }, index) => {
      if (at && at.epochMs < publishedAt.epochMs)
        report(dateRules.correctedEarlier({}), "corrections", index, "at");
    });
  }
  if (kind !== undefined && kind !== "sponsored" && valueAt(data.value, ["sponsor"]) !== undefined)
    report(sponsorRules.stray({}), "sponsor");
  if (status === undefined) return found;
  if (status !== "draft" && title !== undefined && description === title)
    report(bodyRules.standfirstRepeats({}), "description");
  for (const field of ["withdrawnAt", "withdrawnReason"] as const) {
    // Whatever is wrong with it, it is there.
    const isThere = valueAt(data.value, [field]) !== undefined;
    if (status === "withdrawn" && !isThere) report(withdrawalRules.incomplete({ field }), "status");
    if (status !== "withdrawn" && isThere) report(withdrawalRules.stray({ field }), field);
  }
  return found;
}

/** Where the references stand, for faults that only show when all files are known. */
function referenceSpots(fields: ArticleFields, data: LocatedData): Spots {
  const paths: DataPath[] = [
    ["section"],
    ["image", "src"],
    ...fields.authors.map((_, index) => ["authors", index]),
    ...fields.related.map((_, index) => ["related", index]),
    ...fields.aliases.map((_, index) => ["aliases", index]),
    ...fields.corrections.map((_, index) => ["corrections", index, "article"]),
  ];
  return Object.fromEntries(
    paths.map((path) => {
      const { file: _file, ...spot } = data.place(path);
      return [path.join("."), spot];
    }),
  );
}
