import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { present } from "./known";
import { findFeedparser } from "./programs";
import { changeFolder, temporaryFolder } from "./site";

/** How programs that others wrote understand our feeds. */

const run = promisify(execFile);
const outputLimit = { maxBuffer: 100 * 1024 * 1024 };

const entry = z.object({
  id: z.string(),
  title: z.string(),
  link: z.string(),
  authors: z.array(z.string()),
  tags: z.array(z.string()),
  /** Seconds since 1970. */
  published: z.number(),
  summary: z.string(),
  content: z.string(),
});
const feed = z.object({
  /** What feedparser calls a feed that is not well formed, or that lies about its encoding or type. */
  bozo: z.boolean(),
  fault: z.string(),
  version: z.string(),
  title: z.string(),
  link: z.string(),
  self: z.array(z.string()),
  entries: z.array(entry),
});
export type ReadFeed = z.output<typeof feed>;

const script = `
import calendar, json, sys, feedparser
# What it would take out of a text, or mend in it, is to be seen by the tests.
raw = {"sanitize_html": False, "resolve_relative_uris": False}
headers = {"content-type": "application/xml; charset=utf-8"}
def read(file):
    d = feedparser.parse(open(file, "rb").read(), response_headers=headers, **raw)
    return {
        "bozo": bool(d.bozo),
        "fault": repr(d.get("bozo_exception", "")),
        "version": d.version,
        "title": d.feed.get("title", ""),
        "link": d.feed.get("link", ""),
        "self": [l.href for l in d.feed.get("links", []) if l.rel == "self"],
        "entries": [{
            "id": e.get("id", ""),
            "title": e.get("title", ""),
            "link": e.get("link", ""),
            "authors": [a.get("name", "") for a in e.get("authors", [])],
            "tags": [t.term for t in e.get("tags", [])],
            "published": calendar.timegm(e.published_parsed) if e.get("published_parsed") else 0,
            "summary": e.get("summary", ""),
            "content": "".join(c.value for c in e.get("content", [])),
        } for e in d.entries],
    }
print(json.dumps([read(file) for file in sys.argv[1:]]))
`;

/** What Python's feedparser makes of feeds, in their order. */
export async function parseFeeds(files: readonly string[]): Promise<readonly ReadFeed[]> {
  const { stdout } = await run(present(findFeedparser()), ["-c", script, ...files], outputLimit);
  return z.array(feed).parse(JSON.parse(stdout));
}

const shownItem = z.object({ title: z.string(), url: z.string(), author: z.string(), content: z.string() });
export type ShownItem = z.output<typeof shownItem>;

const itemsScript = `
import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute("select title, url, author, content from rss_item order by pubDate desc")
print(json.dumps([dict(zip(["title", "url", "author", "content"], row)) for row in rows]))
`;

/** What Newsboat has to show after it fetched a feed. */
export async function fetchWithNewsboat(url: string): Promise<readonly ShownItem[]> {
  const home = await temporaryFolder();
  await changeFolder(home, { urls: `${url}\n`, config: "" });
  const [urls, cache, config] = ["urls", "cache.db", "config"].map((name) => path.join(home, name));
  const files = ["-u", present(urls), "-c", present(cache), "-C", present(config)];
  const env = { ...process.env, HOME: home, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
  await run("newsboat", [...files, "-x", "reload"], { env });
  const { stdout } = await run(present(findFeedparser()), ["-c", itemsScript, present(cache)], outputLimit);
  return z.array(shownItem).parse(JSON.parse(stdout));
}

/** What xmllint has to say against files: that they are not well formed, or not as a schema of ours has it. */
export async function faultsInXml(files: readonly string[], schema?: string): Promise<string> {
  const folder = path.join(import.meta.dirname, "../fixtures/sitemaps");
  const rules = schema === undefined ? [] : ["--schema", path.join(folder, schema)];
  try {
    await run("xmllint", ["--noout", "--nonet", ...rules, ...files], outputLimit);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
