import { rename } from "node:fs/promises";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { article } from "../support/newsroom";
import { commitAll } from "../support/git";
import type { RunningSite } from "../support/site";
import { build, changeFolder, startSite, temporaryFolder } from "../support/site";
import { ask } from "../support/site-http";
import { writeNewsroom } from "../support/site-newsroom";
import { readFile } from "node:fs/promises";
import { openDisk } from "../support/test-disk";

const instant = z.iso.datetime({ offset: true });
/** All that the status says; a field more or less is a broken promise. */
const statusForm = z.strictObject({
  contentCommit: z.string().nullable(),
  publishedAt: instant.nullable(),
  counts: z
    .strictObject({
      articles: z.number(),
      sections: z.number(),
      topics: z.number(),
      authors: z.number(),
      pages: z.number(),
    })
    .nullable(),
  newest: z.strictObject({ path: z.string(), publishedAt: instant }).nullable(),
  nextScheduledAt: instant.nullable(),
  held: z.strictObject({ fileCount: z.number(), pages: z.array(z.string()) }),
  trouble: z.strictObject({ kind: z.string(), since: instant }).nullable(),
  clockSetBackAt: instant.nullable(),
});

const first = { title: "Berita A", publishedAt: "2025-09-12T08:00", tags: ["Satu"] };
const newsroom = {
  "articles/a.md": article(first),
  "articles/b.md": article({ title: "Berita B", publishedAt: "2025-09-13T08:00" }),
  "articles/jerapah.md": article({ title: "Judul jerapah", publishedAt: "2199-01-01T08:00" }),
  "articles/kodok.md": article({ title: "Judul kodok", status: "draft" }),
};
const faulty = { "articles/a.md": article({ ...first, section: "tidak-ada" }) };
const faultyAndNew = { "articles/gajah.md": article({ title: "Judul gajah", section: "tidak-ada" }) };

async function statusOf({ url }: Pick<RunningSite, "url">) {
  const { status, headers, body } = await ask(url, "/status.json");
  expect([status, headers["cache-control"], headers["content-type"]]).toEqual([
    200,
    "no-store",
    "application/json; charset=utf-8",
  ]);
  return statusForm.parse(JSON.parse(body.toString()));
}

async function start(contentDir: string, siteDir: string): Promise<RunningSite> {
  const site = await startSite(contentDir, siteDir);
  onTestFinished(async () => {
    await site.stop();
  });
  return site;
}

function soon<T>(ask: () => Promise<T> | T) {
  return expect.poll(ask, { timeout: 60_000, interval: 100 });
}

describe("status.json", () => {
  test("says what a build published, in the site folder, and names nothing that is not public", async () => {
    const contentDir = await writeNewsroom({ ...newsroom, ...faultyAndNew });
    commitAll(contentDir, "2025-09-14T08:00:00+07:00");
    const siteDir = path.join(await temporaryFolder(), "site");
    expect(await build(contentDir, siteDir, ["--hold-invalid"])).toMatchObject({ status: 0 });
    const text = await readFile(path.join(siteDir, "status.json"), "utf8");
    const { publishedAt, contentCommit, ...said } = statusForm.parse(JSON.parse(text));
    expect(said).toEqual({
      counts: { articles: 2, sections: 1, topics: 1, authors: 1, pages: 0 },
      newest: { path: "/artikel/b", publishedAt: "2025-09-13T08:00:00+07:00" },
      nextScheduledAt: "2199-01-01T08:00:00+07:00",
      held: { fileCount: 1, pages: [] },
      trouble: null,
      clockSetBackAt: null,
    });
    expect(contentCommit).toMatch(/^[0-9a-f]{40}$/);
    expect(Date.now() - Date.parse(publishedAt ?? "")).toBeLessThan(120_000);
    expect(text).not.toMatch(/jerapah|kodok|gajah|tidak-ada/);
    expect(text).not.toContain(contentDir);
  });

  test("tells of held files, and of a content folder that is gone, until all is well again", async () => {
    const contentDir = await writeNewsroom(newsroom);
    const site = await start(contentDir, path.join(await temporaryFolder(), "site"));
    await soon(() => statusOf(site)).toMatchObject({
      held: { fileCount: 0, pages: [] },
      contentCommit: null,
    });
    await changeFolder(contentDir, faulty);
    await soon(() => statusOf(site)).toMatchObject({ held: { fileCount: 1, pages: ["/artikel/a"] } });

    await rename(contentDir, `${contentDir}-hilang`);
    await soon(() => statusOf(site)).toMatchObject({ trouble: { kind: "content-missing" } });
    expect(site.output()).toMatch(/Penerbitan gagal; situs tetap seperti semula/);
    for (const address of ["/", "/artikel/a", "/artikel/b"])
      expect((await ask(site.url, address)).status).toBe(200);

    await rename(`${contentDir}-hilang`, contentDir);
    await changeFolder(contentDir, { "articles/a.md": article(first) });
    await soon(() => statusOf(site)).toMatchObject({ trouble: null, held: { fileCount: 0, pages: [] } });
  });

  test("tells of a full disk, though it can't be written there any more", async () => {
    const contentDir = await writeNewsroom(newsroom);
    const disk = await openDisk(4096);
    const siteDir = path.join(disk.folder, "site");
    const site = await start(contentDir, siteDir);
    expect(await statusOf(site)).toMatchObject({ trouble: null });
    await disk.fillUpTo(0);
    await changeFolder(contentDir, {
      "articles/b.md": article({ title: "Berita B kedua", publishedAt: "2025-09-13T08:00" }),
    });
    await soon(() => statusOf(site)).toMatchObject({ trouble: { kind: "disk-full" } });
    expect(site.output()).toContain("Disk penuh");
    expect((await ask(site.url, "/artikel/b")).status).toBe(200);
  });
});
