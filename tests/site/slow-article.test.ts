import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { article } from "../support/newsroom";
import { nestedEmphasis } from "../support/pathological";
import type { RunningSite } from "../support/site";
import { build, changeFolder, runCommand, startPreview, startSite, temporaryFolder } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

/** An article that parsers would be busy with for minutes. */
const slowFile = "articles/lambat.md";
const slow = article({ title: "Berita lambat" }, nestedEmphasis(150_000));
const good = { "articles/baik.md": article({ title: "Berita baik" }) };
const told = /articles\/lambat\.md[^]*file-too-slow/;

const statusOf = async (site: RunningSite, page: string) => (await fetch(`${site.url}${page}`)).status;

describe("an article that takes too long to read", () => {
  test("is told of by check", async () => {
    const contentDir = await writeNewsroom({ ...good, [slowFile]: slow });
    const { status, output } = await runCommand("check", [], { CONTENT_DIR: contentDir });
    expect(status).toBe(1);
    expect(output).toMatch(told);
  });

  test("is held, the rest is published, and the next build knows without reading it again", async () => {
    const contentDir = await writeNewsroom({ ...good, [slowFile]: slow });
    const siteDir = path.join(await temporaryFolder(), "site");
    expect(await build(contentDir, siteDir, ["--hold-invalid"])).toMatchObject({ status: 0 });
    const pages = (await readdir(path.join(siteDir, "artikel"))).filter((file) => file.endsWith(".html"));
    expect(pages).toEqual(["baik.html"]);
    const next = await build(contentDir, siteDir, ["--hold-invalid"]);
    expect(next.output).toMatch(told);
    expect(next.output).toContain("0 halaman dirender");
  });

  test.each([
    ["start", startSite, 404],
    // The desk says there what is wrong.
    ["preview", startPreview, 503],
  ])(
    "is held by %s when it is saved, while readers are served, and shown as soon as it is mended",
    async (_, start, status) => {
      const contentDir = await writeNewsroom(good);
      const site = await start(contentDir, path.join(await temporaryFolder(), "site"));
      try {
        await changeFolder(contentDir, { [slowFile]: slow });
        await vi.waitFor(
          () => {
            expect(site.output()).toMatch(told);
          },
          { timeout: 60_000, interval: 100 },
        );
        expect(await statusOf(site, "/artikel/baik")).toBe(200);
        expect(await statusOf(site, "/artikel/lambat")).toBe(status);
        await changeFolder(contentDir, { [slowFile]: article({ title: "Berita lambat" }) });
        await vi.waitFor(
          async () => {
            expect(await statusOf(site, "/artikel/lambat")).toBe(200);
          },
          { timeout: 60_000, interval: 100 },
        );
      } finally {
        await site.stop();
      }
    },
  );
});
