import { z } from "zod";
import { countLimits } from "../limits";
import {
  articleSlug,
  indexNowKey,
  language,
  origin,
  prose,
  redirectTarget,
  sitePath,
  text,
  timeZone,
  webAddress,
} from "./fields";

export const authorSchema = z.strictObject({
  name: text,
  role: text,
  sameAs: z.array(webAddress).max(countLimits.profiles).default([]),
});

export const sectionSchema = z.strictObject({
  title: text,
  order: z.number(),
});

export const contentPageSchema = z.strictObject({
  title: text,
  description: prose,
});

export const siteSchema = z.strictObject({
  name: text,
  tagline: text,
  url: origin,
  language,
  timeZone,
  publisher: z.strictObject({
    legalName: text,
    address: text,
    responsibleEditor: text,
    contact: text,
  }),
  indexNowKey: indexNowKey.optional(),
});

export const frontSchema = z
  .strictObject({
    lead: articleSlug.optional(),
    picks: z.array(articleSlug).max(countLimits.picks).default([]),
  })
  .nullish();

/** Word → what to write instead. */
export const wordingSchema = z.record(z.string(), text).nullish();

export const redirectsSchema = z.record(sitePath, redirectTarget).nullish();
