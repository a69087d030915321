import { z } from "zod";
import { parseArticleSlug, parseAuthorId, parseMediaPath, parseSectionId, toTopicSlug } from "@/lib/core/ids";
import type { MediaPath, TopicSlug } from "@/lib/core/ids";
import { dateRules, fieldRules } from "@/lib/core/field-rules";
import { hiddenCodeIn } from "@/lib/core/hidden-characters";
import type { Instant, InstantFault } from "@/lib/core/instant";
import { parseInstant } from "@/lib/core/instant";
import type { Finding } from "@/lib/core/issue";
import { pictureRules } from "@/lib/core/picture-rules";
import { lengthLimits } from "../limits";
import { toLanguageTag } from "../markdown/languages";

/**
 * The forms that fields take. A form that fails says so by the name of a rule, as zod's message; `validate` turns the
 * name into words for the editor.
 */
export const formFaults = {
  "field-empty": fieldRules.empty,
  "field-text": fieldRules.text,
  "field-hidden-character": ({ field, value }) =>
    fieldRules.hidden({ field, code: hiddenCodeIn(value) ?? "" }),
  "field-slug": fieldRules.slug,
  "field-url": fieldRules.url,
  "field-path": fieldRules.path,
  "field-redirect": fieldRules.redirect,
  "picture-path": pictureRules.path,
  "tag-form": fieldRules.tag,
  "language-unknown": fieldRules.language,
  "time-zone-unknown": fieldRules.timeZone,
  "index-now-key-form": fieldRules.indexNowKey,
  "date-unreadable": dateRules.form,
  "date-without-time": dateRules.dateOnly,
  "date-not-in-calendar": dateRules.calendar,
  "time-not-on-clock": dateRules.clock,
} satisfies Record<string, (facts: { field: string; value: string }) => Finding>;

export type FormFault = keyof typeof formFaults;

export function isFormFault(text: string): text is FormFault {
  return text in formFaults;
}

function fault(name: FormFault): { message: FormFault } {
  return { message: name };
}

const controlOrMarkup = /\p{Cc}|<[a-z!/]/iu;

/** A text in Unicode's composed form, without space around it. */
function written(limit: number) {
  return z
    .string()
    .max(limit)
    .transform((value) => value.normalize("NFC").trim())
    .refine((value) => value !== "", fault("field-empty"));
}

function isPlain(value: string): boolean {
  return hiddenCodeIn(value.replace(/\p{Cc}/gu, "")) === undefined;
}

/** One line of plain text. */
export const text = written(lengthLimits.name)
  .refine((value) => !controlOrMarkup.test(value), fault("field-text"))
  .refine(isPlain, fault("field-hidden-character"));

/**
 * One line that is shown as it is written, also where it speaks of code: `</script>` is a word like any other, and every
 * output escapes it.
 */
export const headline = written(lengthLimits.title)
  .refine((value) => !/\p{Cc}/u.test(value), fault("field-text"))
  .refine(isPlain, fault("field-hidden-character"));

function proseWithin(limit: number) {
  return written(limit)
    .transform((value) => value.replace(/\s+/g, " "))
    .refine((value) => hiddenCodeIn(value) === undefined, fault("field-hidden-character"));
}

/** Text that may run over several lines; they are joined, as YAML's folded style would. */
export const prose = proseWithin(lengthLimits.prose);

/** The same, where somebody has to be done justice: what was wrong and what is right, why an article was withdrawn. */
export const notice = proseWithin(lengthLimits.notice);

function parsed<T>(parse: (value: string) => T | undefined, name: FormFault) {
  const raw = z.string().max(lengthLimits.address);
  return raw.transform((value, context): T => {
    const result = parse(value);
    if (result !== undefined) return result;
    context.addIssue({ code: "custom", ...fault(value.trim() === "" ? "field-empty" : name) });
    return z.NEVER;
  });
}

export const articleSlug = parsed(parseArticleSlug, "field-slug");
export const sectionId = parsed(parseSectionId, "field-slug");
export const authorId = parsed(parseAuthorId, "field-slug");
export const picturePath = parsed<MediaPath>(parseMediaPath, "picture-path");

/** A topic as an editor wrote it, with the slug that all its spellings share. */
export interface Tag {
  readonly name: string;
  readonly slug: TopicSlug;
}

export const tag = z
  .string()
  .max(lengthLimits.name)
  .refine(isPlain, fault("field-hidden-character"))
  .pipe(
    parsed<Tag>((value) => {
      const name = value.normalize("NFC").trim();
      const slug = toTopicSlug(name);
      return slug && !controlOrMarkup.test(name) ? { name, slug } : undefined;
    }, "tag-form"),
  );

/**
 * An address of the web, in full. Browsers would overlook a tab in the middle of `https`; and what stands before an `@`
 * looks like the site to which it leads, and is not.
 */
export const webAddress = parsed<string>((value) => {
  if (!URL.canParse(value) || /[\p{Cc}\\]/u.test(value)) return undefined;
  const { protocol, username, password, href } = new URL(value);
  return /^https?:$/.test(protocol) && username + password === "" ? href : undefined;
}, "field-url");

/** An origin and nothing else: `https://warta.example`. */
export const origin = parsed<string>((value) => {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const isOrigin = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return isOrigin && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}, "field-url");

/** A path of this site; neither `//host` nor `/\host`, which browsers take for another origin. */
export const sitePath = parsed<string>(
  (value) => (/^\/(?![/\\])[^\s\\?#]*$/.test(value) && !value.includes("/../") ? value : undefined),
  "field-path",
);

/** Where an old address leads. Another site must be written in full, so that nobody is sent there by a slip. */
export const redirectTarget = z.union(
  [z.literal("gone"), sitePath, webAddress],
  fault("field-redirect").message,
);

export const language = parsed<string>(toLanguageTag, "language-unknown");

export const timeZone = parsed<string>((value) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone && value;
  } catch {
    return undefined;
  }
}, "time-zone-unknown");

/** The form that search engines take (https://www.indexnow.org/documentation). */
export const indexNowKey = parsed<string>(
  (value) => (/^[A-Za-z0-9-]{8,128}$/.test(value) ? value : undefined),
  "index-now-key-form",
);

const instantFaults = {
  form: "date-unreadable",
  "date-only": "date-without-time",
  calendar: "date-not-in-calendar",
  clock: "time-not-on-clock",
} satisfies Record<InstantFault, FormFault>;

/** @param siteTimeZone the zone of times that are written without an offset */
export function instant(siteTimeZone: string) {
  return z.string().transform((value, context): Instant => {
    const reading = parseInstant(value, siteTimeZone);
    if (reading.ok) return reading.value;
    context.addIssue({ code: "custom", ...fault(instantFaults[reading.why]) });
    return z.NEVER;
  });
}
