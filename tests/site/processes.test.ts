import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Edition } from "@/lib/articles";
import { loadEdition } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import { Publisher } from "@/lib/publish/publisher";
import { present } from "../support/known";
import { newSite } from "../support/merge-newsroom";
import { article, manyFiles, newsroomFrame } from "../support/newsroom";
import { renderProcessesOf } from "../support/render-processes";
import { changeFolder, differences, projectDir, readFolder, sameBytes } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

/** Enough new articles for a second process to be worth its start, more than once. */
const articleCount = 100;

let contentDir: string;
let editions: readonly [Edition, Edition];

beforeAll(async () => {
  contentDir = await writeNewsroom(
    manyFiles(articleCount, (index) => [
      `articles/a${String(index)}.md`,
      article(
        { title: `Berita ${String(index)}`, tags: [`Topik ${String(index % 20)}`] },
        `Isi ${String(index)}.`,
      ),
    ]),
  );
  const first = await editionNow();
  // The tagline stands on every page, so all of them are rendered again.
  const site = present(newsroomFrame["site.yaml"]).replace("Kabar teknologi", "Kabar lain");
  await changeFolder(contentDir, { "site.yaml": site });
  editions = [first, await editionNow()];
});

async function editionNow(): Promise<Edition> {
  return present((await loadEdition(contentDir, Date.parse("2025-10-01T00:00:00Z"))).edition);
}

/** Both editions published one after the other, by as many processes as are allowed; how many there were. */
async function publishBoth(processLimit: number) {
  const siteDir = await newSite();
  const codeHash = hashCode(projectDir);
  const publisher = await Publisher.open({ siteDir, appDir: projectDir, codeHash, processLimit });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await publisher.close();
    isOpen = false;
  };
  onTestFinished(close);
  const sites: ReadonlyMap<string, Buffer>[] = [];
  for (const edition of editions) {
    const { rendered, failures } = await publisher.publish(edition);
    expect(failures).toEqual([]);
    expect(rendered.length).toBeGreaterThan(articleCount);
    sites.push(await readFolder(siteDir));
  }
  const processCount = (await renderProcessesOf(process.pid)).length;
  await close();
  return { processCount, first: sites[0], second: await readFolder(siteDir) };
}

describe("one render process and two", () => {
  test("make identical site folders, of a first edition and of a second one", async () => {
    const alone = await publishBoth(1);
    const together = await publishBoth(2);
    expect([alone.processCount, together.processCount]).toEqual([1, 2]);
    const pagesOf = (site: ReadonlyMap<string, Buffer> | undefined) =>
      new Map([...present(site)].filter(([file]) => !file.startsWith(".warta/")));
    expect(differences(pagesOf(alone.first), pagesOf(together.first), sameBytes)).toEqual([]);
    expect(differences(alone.second, together.second, sameBytes)).toEqual([]);
    expect(differences(pagesOf(alone.first), pagesOf(alone.second), sameBytes).length).toBeGreaterThan(
      articleCount,
    );
  });
});
