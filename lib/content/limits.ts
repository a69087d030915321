/**
 * How much one file may ask of the site. An honest newsroom meets none of these; who does is told which, where, and what
 * to do (docs/decisions/0024-content-is-untrusted.md).
 */

/** Of a file of Markdown, in bytes: some forty thousand words. */
export const markdownLimit = 256 * 1024;
/** Of a table such as `redirects.yaml`, in bytes: some fifty thousand lines. */
export const tableLimit = 4 * 1024 * 1024;

/**
 * How long one file may take to read, and how long again to become HTML. The longest text that `markdownLimit` lets pass
 * takes a fifth of this on a slow machine.
 */
export const readingLimitMs = 2000;
/** What was read in less becomes HTML in little more: both grow with the same text. */
export const quickReadingMs = 200;

/** Links, pictures and `::baca-juga` of one text. */
export const linkLimit = 1000;
/** What the addresses in `[text][name]` come to when each is written out, in UTF-16 units. */
export const referenceLimit = 256 * 1024;

/** Lists within lists of data. */
export const dataDepthLimit = 32;

/** Faults of one file that are told, and dead references for which the file is told what may have been meant. */
export const toldFaultsLimit = 50;
export const suggestionLimit = 20;

/** Of texts in fields, in UTF-16 units; what search engines and feeds show ends long before. */
export const lengthLimits = {
  title: 300,
  name: 200,
  prose: 2000,
  notice: 10_000,
  address: 2048,
} as const;

/** Of lists in fields. */
export const countLimits = {
  authors: 50,
  tags: 50,
  related: 50,
  corrections: 200,
  sources: 200,
  aliases: 100,
  profiles: 50,
  picks: 50,
} as const;
