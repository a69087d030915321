import { z } from "zod";

/** JSON Feed as its specification has it: https://www.jsonfeed.org/version/1.1/ */

const address = z.url({ protocol: /^https?$/ });
/** RFC 3339, with an offset. */
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
/** "Authors must have at least one of name, url and avatar." Ours have the first two. */
const author = z.strictObject({ name: z.string().min(1), url: address });

const item = z.strictObject({
  id: z.string().min(1),
  url: address,
  title: z.string().min(1),
  summary: z.string().optional(),
  content_html: z.string().min(1),
  image: address.optional(),
  date_published: time,
  date_modified: time.optional(),
  authors: z.array(author).min(1).optional(),
  tags: z.array(z.string().min(1)).optional(),
  language: z.string().optional(),
});

/** Fields that no version of the format has are a fault, as are those that 1.1 took back. */
const feed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string().min(1).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
    .optional(),
  authors: z.array(author).min(1).optional(),
  items: z.array(item),
});

/** @throws when it is no JSON feed */
export function readJsonFeed(text: string): z.output<typeof feed> {
  return feed.parse(JSON.parse(text));
}

/** What is wrong with a JSON feed; nothing with most. */
export function faultsInJsonFeed(text: string): readonly string[] {
  const { data, error } = feed.safeParse(JSON.parse(text));
  if (!data) return [error.message];
  const ids = data.items.map(({ id }) => id);
  const now = Date.now();
  const early = data.items.filter(({ date_published: published, date_modified: modified = published }) =>
    [published, modified].some((at) => Date.parse(at) > now || Date.parse(at) < Date.parse(published)),
  );
  return [
    ...(new Set(ids).size === ids.length ? [] : ["an id is there twice"]),
    ...early.map(({ id }) => `${id} is ahead of its time`),
  ];
}
