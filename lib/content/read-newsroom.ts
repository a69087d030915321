import type { z } from "zod";
import type { Checked } from "@/lib/core/checked";
import { parseAuthorId, parsePageSlug, parseSectionId } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { issueAt, wholeFile } from "@/lib/core/issue";
import { fileRules } from "@/lib/core/issue-rules";
import { isReservedName } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import { readFrontMatter } from "./front-matter";
import { plainText } from "./markdown/plain-text";
import { readBody } from "./markdown/read-body";
import type { Mentions } from "./mentions";
import { misnamed } from "./misnamed";
import type { FrontPlan } from "./newsroom";
import type {
  AuthorRecord,
  BodyRecord,
  ContentPageRecord,
  RedirectRecord,
  RedirectTarget,
  SectionRecord,
  Spots,
} from "./record";
import {
  authorSchema,
  contentPageSchema,
  frontSchema,
  redirectsSchema,
  sectionSchema,
  siteSchema,
} from "./schema/newsroom-schemas";
import { validate } from "./schema/validate";
import type { SourceFile } from "./source-file";
import { stemOf } from "./source-file";
import { readYaml } from "./yaml/read-yaml";

/** In place of a value, what the file names of others. */
interface Reading<T> extends Checked<T> {
  readonly mentions?: Mentions;
}

interface MarkdownRecord<Id, Fields> {
  readonly id: Id;
  readonly fields: Fields;
  readonly body: BodyRecord;
  readonly text: string;
}

/** What authors, sections and content pages have in common: an id for a name, some fields, a text. */
function readMarkdownRecord<Id, Schema extends z.ZodObject>(
  source: SourceFile,
  parseId: (text: string) => Id | undefined,
  schema: Schema,
): Reading<MarkdownRecord<Id, z.output<Schema>>> {
  const file = source.path;
  const issues: Issue[] = [];
  const id = parseId(stemOf(file));
  if (id === undefined) issues.push(misnamed(file));
  const { document, bodyAlone, issues: frontMatterIssues } = readFrontMatter(source);
  issues.push(...frontMatterIssues);
  const text = document ?? bodyAlone;
  if (!text) return { issues };
  const fields = document && validate(schema, document.data);
  const body = readBody({ file, firstLine: text.bodyLine, markdown: text.body });
  issues.push(...(fields?.issues ?? []), ...body.issues);
  const isUsable = !issues.some((issue) => issue.effect === "hold");
  if (id === undefined || fields?.value === undefined || !isUsable)
    return { issues, mentions: { file, body: body.body } };
  return { value: { id, fields: fields.value, body: body.body, text: text.body.trim() }, issues };
}

export function readAuthor(source: SourceFile): Reading<AuthorRecord> {
  const { value, ...faulty } = readMarkdownRecord(source, parseAuthorId, authorSchema);
  if (!value) return faulty;
  const { issues } = faulty;
  const biography = plainText(value.text);
  return { value: { file: source.path, id: value.id, ...value.fields, biography, body: value.body }, issues };
}

export function readSection(source: SourceFile): Checked<SectionRecord> {
  const { value, issues } = readMarkdownRecord(source, parseSectionId, sectionSchema);
  if (!value) return { issues };
  const description = plainText(value.text);
  return { value: { file: source.path, id: value.id, ...value.fields, description }, issues };
}

export function readContentPage(source: SourceFile): Reading<ContentPageRecord> {
  const { value, ...faulty } = readMarkdownRecord(source, parsePageSlug, contentPageSchema);
  const { issues } = faulty;
  if (value && isReservedName(value.id)) {
    const reserved = issueAt(wholeFile(source.path), fileRules.reservedName({ name: value.id }));
    return { issues: [...issues, reserved], mentions: { file: source.path, body: value.body } };
  }
  return value
    ? { value: { file: source.path, slug: value.id, ...value.fields, body: value.body }, issues }
    : faulty;
}

export function readSite(source: SourceFile): Checked<Site> {
  const { data, issues } = readYaml(source.text, source.path, 1);
  if (issues.length > 0) return { issues: issues.map(stopping) };
  const site = validate(siteSchema, data);
  return { ...site, issues: site.issues.map(stopping) };
}

/** Without the site's own facts no page can be written. */
function stopping(issue: Issue): Issue {
  return { ...issue, effect: "stop" };
}

export interface FrontRecord extends FrontPlan {
  readonly file: string;
  readonly spots: Spots;
}

export function readFront(source: SourceFile): Checked<FrontRecord> {
  const { data, issues } = readYaml(source.text, source.path, 1);
  if (issues.length > 0) return { issues };
  const front = validate(frontSchema, data);
  if (front.issues.length > 0) return { issues: front.issues };
  const picks = front.value?.picks ?? [];
  const paths = [["lead"], ...picks.map((_, index) => ["picks", index])];
  const spots = Object.fromEntries(paths.map((path) => [path.join("."), data.place(path)]));
  const lead = front.value?.lead;
  return { value: { file: source.path, ...(lead && { lead }), picks, spots }, issues: [] };
}

export function readRedirects(source: SourceFile): Checked<readonly RedirectRecord[]> {
  const { data, issues } = readYaml(source.text, source.path, 1);
  if (issues.length > 0) return { issues };
  const table = validate(redirectsSchema, data);
  if (table.issues.length > 0) return { issues: table.issues };
  const redirects = Object.entries(table.value ?? {}).map(([from, to]): RedirectRecord => {
    const { file: _file, ...fromSpot } = data.keyPlace([from]);
    const { file: _sameFile, ...toSpot } = data.place([from]);
    return { from, fromSpot, to: toRedirectTarget(to), toSpot };
  });
  return { value: redirects, issues: [] };
}

function toRedirectTarget(to: string): RedirectTarget {
  if (to === "gone") return { kind: "gone" };
  return to.startsWith("/") ? { kind: "path", path: to } : { kind: "url", url: to };
}
