import type { Browser, Page } from "playwright";
import { chromium } from "playwright";
import { browserArguments } from "../../tests/support/browser";
import { layoutShift, measureCost, timedEntries } from "../../tests/support/page-cost";
import type { Bench } from "../bench";
import type { Figure, Measured, Unit } from "../figure";
import { ownBrowser, ownPages, withOwnSite } from "../own-site";
import { sum } from "../statistics";

/** A cheap phone of six years ago: a narrow screen, and a quarter of this machine's speed. */
const phone = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const slowdown = 4;

/** Slow 4G as Lighthouse has it. Chromium adds the latency to each request, and lets all share the rate. */
const bytesOfMegabit = 1_000_000 / 8;
const slowLink = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6 * bytesOfMegabit,
  uploadThroughput: 0.75 * bytesOfMegabit,
};

/** What runs this long after the last file still belongs to the page. */
const afterwardsMs = 400;

interface Reading {
  readonly html: number;
  readonly scripts: number;
  readonly pictures: number;
  readonly requests: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
}

const figures: readonly {
  readonly name: keyof Reading;
  readonly label: string;
  readonly unit: Unit;
}[] = [
  { name: "html", label: "the page, compressed", unit: "KB" },
  { name: "scripts", label: "its scripts, compressed", unit: "KB" },
  { name: "pictures", label: "its pictures before scrolling", unit: "KB" },
  { name: "requests", label: "requests", unit: "requests" },
  { name: "lcp", label: "largest contentful paint", unit: "s" },
  { name: "cls", label: "layout shift", unit: "CLS" },
  { name: "tbt", label: "total blocking time", unit: "ms" },
];

/** How long readers wait who come with an empty cache, on a cheap phone and a slow link. */
export async function measureReading(bench: Bench): Promise<Measured> {
  const executablePath = ownBrowser();
  if (executablePath === undefined)
    return { figures: [], notes: ["Reading was not measured: there is no Chromium."] };
  return withOwnSite(bench, async (origin) => {
    const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
    try {
      const measured: Figure[] = [];
      for (const page of ["article", "front"] as const) {
        bench.tell(`${ownPages[page]}, cold, ${String(bench.runCount)} times`);
        const readings: Reading[] = [];
        for (let run = 0; run < bench.runCount; run += 1)
          readings.push(await readCold(browser, `${origin}${ownPages[page]}`));
        for (const { name, label, unit } of figures)
          measured.push({
            id: `reading.${page}.${name}`,
            label: `${page}: ${label}`,
            unit,
            values: readings.map((reading) => reading[name]),
          });
      }
      return { figures: measured };
    } finally {
      await browser.close();
    }
  });
}

async function readCold(browser: Browser, url: string): Promise<Reading> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slowLink);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const cost = await measureCost(page, url);
    return {
      html: cost.htmlBytes / 1024,
      scripts: cost.scriptBytes / 1024,
      pictures: cost.pictureBytes / 1024,
      requests: cost.requests,
      lcp: (await largestPaint(page)) / 1000,
      cls: await layoutShift(page),
      tbt: await blockingTime(page),
    };
  } finally {
    await context.close();
  }
}

/** When the largest thing of the first screen was there, in milliseconds from the start. */
async function largestPaint(page: Page): Promise<number> {
  const times = await timedEntries(page, "largest-contentful-paint");
  return Math.max(...times.map(({ startTime }) => startTime));
}

/** How long the page could not have answered a touch: of each long task after the first paint what is over 50 milliseconds. */
async function blockingTime(page: Page): Promise<number> {
  const [paints, files, pages] = await Promise.all([
    timedEntries(page, "paint"),
    timedEntries(page, "resource"),
    timedEntries(page, "navigation"),
  ]);
  const painted = Math.max(...paints.map(({ startTime }) => startTime));
  // Later there are only the questions of this benchmark, which take their time as well.
  const loaded = Math.max(...[...files, ...pages].map(({ startTime, duration }) => startTime + duration));
  const tasks = (await timedEntries(page, "longtask")).filter(
    ({ startTime }) => painted <= startTime && startTime <= loaded + afterwardsMs,
  );
  return sum(tasks.map(({ duration }) => duration - 50));
}
