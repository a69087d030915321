import type { Bench } from "../bench";
import { CommandFailed } from "../command";
import type { Figure, Measured } from "../figure";
import type { Verdict } from "../lighthouse-tool";
import { Lighthouse, lighthouseVersion } from "../lighthouse-tool";
import { ownBrowser, ownPages, withOwnSite } from "../own-site";

const categories = ["performance", "accessibility", "best-practices", "seo"];

/** What Lighthouse says of the newsroom's own pages, as a phone on a slow link gets them. */
export async function measureLighthouse(bench: Bench): Promise<Measured> {
  const browser = ownBrowser();
  if (browser === undefined)
    return { figures: [], notes: ["Lighthouse was not asked: there is no Chromium."] };
  bench.tell(`installing Lighthouse ${lighthouseVersion}`);
  try {
    const lighthouse = await Lighthouse.install(bench.workplace, browser);
    return await withOwnSite(bench, (origin) => judgePages(bench, lighthouse, origin));
  } catch (error) {
    if (!(error instanceof CommandFailed) || bench.workplace.isClosing) throw error;
    return { figures: [], notes: [`Lighthouse was not asked. ${error.message}`] };
  }
}

async function judgePages(
  { runCount, tell }: Bench,
  lighthouse: Lighthouse,
  origin: string,
): Promise<Measured> {
  const figures: Figure[] = [];
  const findings = new Set<string>();
  for (const [name, path] of Object.entries(ownPages)) {
    tell(`Lighthouse: ${path}`);
    const verdicts: Verdict[] = [];
    for (let run = 0; run < runCount; run += 1)
      verdicts.push(await lighthouse.judge(`${origin}${path}`, categories));
    for (const category of categories)
      figures.push({
        id: `lighthouse.${name}.${category}`,
        label: `Lighthouse, ${name}: ${category}`,
        unit: "points",
        values: verdicts.flatMap(({ points }) => points.get(category) ?? []),
      });
    for (const finding of verdicts.flatMap((verdict) => verdict.findings))
      findings.add(`${path}: ${finding}`);
  }
  return { figures, notes: [...findings] };
}
