import path from "node:path";
import type { Browser, BrowserContext } from "playwright";
import { chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { attackedNewsroom } from "../support/attacks";
import { browserArguments, findBrowser } from "../support/browser";
import type { WatchedTab } from "../support/danger";
import { watchTab } from "../support/danger";
import { readJsonFeed } from "../support/json-feed";
import { present } from "../support/known";
import { build, readFolder, temporaryFolder } from "../support/site";

/** All attacks that are let pass, published as one site and opened in a browser that no policy protects. */

const origin = "https://warta.example";
const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

let site: ReadonlyMap<string, Buffer>;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  const siteDir = path.join(await temporaryFolder(), "site");
  const { status, output } = await build(attackedNewsroom, siteDir, ["--hold-invalid"]);
  expect({ status, output }).toMatchObject({ status: 0 });
  site = await readFolder(siteDir);
  const executablePath = findBrowser();
  browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath !== undefined && { executablePath }),
  });
  context = await browser.newContext({ bypassCSP: true });
  await context.route("**/*", async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    const file = asked === origin ? fileAt(decodeURIComponent(pathname)) : undefined;
    const body = file === undefined ? undefined : site.get(file);
    if (asked !== origin) await route.abort();
    else if (!file || !body) await route.fulfill({ status: 404, body: "" });
    else await route.fulfill({ body, contentType: types[path.extname(file)] ?? "application/octet-stream" });
  });
});

afterAll(async () => {
  await browser.close();
});

/** As any static host finds the file of a path. */
function fileAt(pathname: string): string | undefined {
  const file = pathname === "/" ? "index.html" : pathname.slice(1);
  return [file, `${file}.html`].find((name) => site.has(name));
}

function filesThat(isWanted: (file: string) => boolean): readonly string[] {
  return [...site.keys()].filter((file) => !file.startsWith(".") && isWanted(file));
}

const tabCount = 3;

/** Does something with each thing in a few tabs, and tells what went wrong with which. */
async function faultsOfEach<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  show: (tab: WatchedTab, thing: Thing) => Promise<void>,
): Promise<readonly string[]> {
  const found: string[] = [];
  const tabs = await Promise.all(Array.from({ length: tabCount }, () => watchTab(context)));
  await eachAtOnce(tabCount, things, async (thing) => {
    const tab = present(tabs.pop());
    await show(tab, thing);
    found.push(...(await tab.takeFaults()).map((fault) => `${nameOf(thing)}: ${fault}`));
    tabs.push(tab);
  });
  await Promise.all(tabs.map(({ page }) => page.close()));
  return found;
}

interface FeedItem {
  readonly feed: string;
  readonly url: string;
  readonly html: string;
}

/** What a parser of JSON reads in a feed, or a browser's own of XML; all formats give the same. */
async function itemsOf(tab: WatchedTab, feed: string): Promise<readonly FeedItem[]> {
  const text = present(site.get(feed)).toString();
  if (feed.endsWith(".json")) {
    const { items } = readJsonFeed(text);
    return items.map(({ url, content_html: html }) => ({ feed, url, html }));
  }
  const items = await tab.page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const fault = document.querySelector("parsererror");
    if (fault) throw new Error(fault.textContent);
    return [...document.querySelectorAll("item, entry")].map((item) => {
      const link = item.querySelector("link");
      const content = [...item.children].find(({ localName }) => /^(?:encoded|content)$/.test(localName));
      return { url: link?.getAttribute("href") ?? link?.textContent ?? "", html: content?.textContent ?? "" };
    });
  }, text);
  return items.map((item) => ({ feed, ...item }));
}

test("the tabs see what they are to look for", async () => {
  const harm = `<img src=x onerror=alert(1)><a href="JavaScript:void 0">a</a><iframe src="https://jahat.example/"></iframe>
    <script>document.body.append("a"); throw new Error("b")</script>`;
  const faults = await faultsOfEach(
    [harm],
    () => "harm",
    ({ page }, html) => page.setContent(html),
  );
  for (const seen of [
    "dialog: 1",
    "onerror=",
    "href=",
    "iframe",
    "error: b",
    "request: https://jahat.example/",
  ])
    expect(faults.join("\n")).toContain(seen);
});

describe("what was written to do harm and is published", () => {
  test("opens no dialog, causes no error, asks no other site and brings nothing that could, on any page", async () => {
    const pages = filesThat((file) => file.endsWith(".html"));
    expect(pages.filter((file) => file.startsWith("artikel/")).length).toBeGreaterThanOrEqual(200);
    const faults = await faultsOfEach(pages, String, async ({ page }, file) => {
      const place = file === "index.html" ? "" : file.replace(/\.html$/, "");
      await page.goto(`${origin}/${encodeURI(place)}`, { waitUntil: "load" });
    });
    expect(faults).toEqual([]);
  });

  test("is as harmless in a feed reader that shows each entry as it is", async () => {
    const reader = await watchTab(context);
    const feeds = filesThat((file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file));
    const items: FeedItem[] = [];
    for (const feed of feeds) items.push(...(await itemsOf(reader, feed)));
    await reader.page.close();
    for (const format of ["rss.xml", "atom.xml", "feed.json"]) {
      const told = new Set(items.filter(({ feed }) => feed.endsWith(format)).map(({ url }) => url));
      expect(told.size, format).toBeGreaterThanOrEqual(200);
    }
    const different = [...new Map(items.map((item) => [item.html, item])).values()];
    const faults = await faultsOfEach(
      different,
      ({ feed, url }) => `${feed} ${url}`,
      ({ page }, { html }) => page.setContent(html, { waitUntil: "load" }),
    );
    expect(faults).toEqual([]);
  });

  test("leaves no file but pages, documents, pictures and what belongs to the app", () => {
    // What the search has beside its page is its own.
    const files = filesThat((file) => !file.startsWith("cari/")).map((file) =>
      file.replace(/\.(?:br|gz)$/, ""),
    );
    const known = /\.(?:html|xml|json|txt|md|png|jpg|gif|webp|avif|svg|ico|js|webmanifest)$|^_[a-z]+$/;
    expect(files.filter((file) => !known.test(file))).toEqual([]);
    expect(files.filter((file) => /serang|skrip\.js|next\.config/.test(path.basename(file)))).toEqual([]);
  });
});
