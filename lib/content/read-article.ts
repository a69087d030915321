import { parseArticleSlug } from "@/lib/core/ids";
import type { Checked } from "@/lib/core/checked";
import { dateRules } from "@/lib/core/field-rules";
import type { Finding, Issue, Place } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { bodyRules, withdrawalRules } from "@/lib/core/issue-rules";
import type { Proof } from "./advice/proofread";
import { proofread } from "./advice/proofread";
import { headOf } from "./article-head";
import { readFrontMatter } from "./front-matter";
import { readBody } from "./markdown/read-body";
import { misnamed } from "./misnamed";
import type { ArticleRecord, Spots, WordingRecord } from "./record";
import type { ArticleFields } from "./schema/article-schema";
import { articleSchema } from "./schema/article-schema";
import { validate } from "./schema/validate";
import type { SourceFile } from "./source-file";
import { stemOf } from "./source-file";
import type { DataPath, LocatedData } from "./yaml/read-yaml";

export interface ArticleReading extends Checked<ArticleRecord> {
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

  const { document, issues: frontMatterIssues } = readFrontMatter(source);
  issues.push(...frontMatterIssues);
  if (!document) return { issues };

  const fields = validate(articleSchema(timeZone), document.data);
  const body = readBody({ file, firstLine: document.bodyLine, markdown: document.body });
  issues.push(...fields.issues, ...body.issues);
  if (fields.value) {
    issues.push(...contradictions(fields.value, (path) => document.data.place(path)));
    // A draft may be as unfinished as it is.
    if (fields.value.status !== "draft" && document.body.trim() === "")
      issues.push(issueAt({ file, line: document.bodyLine, column: 1 }, bodyRules.empty({})));
  }

  const isUsable = !issues.some((issue) => issue.effect === "hold" || issue.effect === "stop");
  if (!slug || !fields.value || !isUsable) return { issues };
  const spots = referenceSpots(fields.value, document.data);
  const head = headOf(fields.value, body.body);
  const value = { file, slug, head, fields: fields.value, body: body.body, spots };
  if (!wording) return { value, issues };
  const { tree } = body;
  const { data, body: markdown, bodyLine: firstLine } = document;
  const proof = proofread({ file, fields: fields.value, data, tree, markdown, firstLine, wording });
  return { value, issues, proof };
}

/** Fields that are well formed each by itself and can't be true together. */
function contradictions(fields: ArticleFields, place: (path: DataPath) => Place): Issue[] {
  const found: Issue[] = [];
  const report = (field: string, finding: Finding) => {
    found.push(issueAt(place([field]), finding));
  };
  if (fields.updatedAt && fields.updatedAt.epochMs < fields.publishedAt.epochMs) {
    report("updatedAt", dateRules.updatedEarlier({}));
  }
  fields.corrections.forEach(({ at }, index) => {
    if (at.epochMs < fields.publishedAt.epochMs)
      found.push(issueAt(place(["corrections", index, "at"]), dateRules.correctedEarlier({})));
  });
  if (fields.status !== "draft" && fields.description === fields.title)
    report("description", bodyRules.standfirstRepeats({}));
  for (const field of ["withdrawnAt", "withdrawnReason"] as const) {
    const isThere = fields[field] !== undefined;
    if (fields.status === "withdrawn" && !isThere) report("status", withdrawalRules.incomplete({ field }));
    if (fields.status !== "withdrawn" && isThere) report(field, withdrawalRules.stray({ field }));
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
