import { describe, expect, onTestFinished, test } from "vitest";
import { loadEdition } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import { Publisher } from "@/lib/publish/publisher";
import { present } from "../support/known";
import { newSite } from "../support/merge-newsroom";
import { article } from "../support/newsroom";
import { leadFilesOf } from "../support/picture-files";
import { picturesIn, published, showing, unseen } from "../support/pictured-newsroom";
import { build, changeFolder, differences, projectDir, readFolder, sameBytes } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

describe("a picture that can't be used", () => {
  test("is a fault of its own name; what does not show it is published with --hold-invalid", async () => {
    const whole = await unseen();
    const { contentDir, siteDir } = await published({
      "articles/b.md": article({ title: "Berita B", publishedAt: "2025-09-10T08:00" }),
    });
    await changeFolder(contentDir, {
      "articles/a.md": showing("rusak.jpg"),
      "articles/c.md": showing("baik.jpg", { title: "Berita C" }),
      "media/rusak.jpg": whole.subarray(0, whole.length / 2),
      "media/baik.jpg": whole,
    });
    const { status, output } = await build(contentDir, siteDir);
    expect(status).toBe(1);
    expect(output).toContain("media/rusak.jpg");
    expect(await picturesIn(siteDir)).toEqual([]);

    expect(await build(contentDir, siteDir, ["--hold-invalid"])).toMatchObject({ status: 0 });
    const site = await readFolder(siteDir);
    expect([site.has("artikel/a.html"), site.has("artikel/c.html")]).toEqual([false, true]);
    expect(await picturesIn(siteDir)).toEqual(await leadFilesOf(whole));

    await changeFolder(contentDir, { "media/rusak.jpg": whole });
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    const fresh = await newSite();
    expect(await build(contentDir, fresh)).toMatchObject({ status: 0 });
    expect(differences(await readFolder(siteDir), await readFolder(fresh), sameBytes)).toEqual([]);
  });

  test("as it was replaced or removed while it is published, keeps the pages that show it as they were", async () => {
    const picture = await unseen();
    const contentDir = await writeNewsroom({
      "articles/a.md": showing("a.jpg"),
      "media/a.jpg": picture,
    });
    const siteDir = await newSite();
    const edition = present((await loadEdition(contentDir, Date.now())).edition);
    await changeFolder(contentDir, { "media/a.jpg": undefined });
    const codeHash = hashCode(projectDir);
    const publisher = await Publisher.open({ siteDir, appDir: projectDir, codeHash, processLimit: 1 });
    onTestFinished(async () => {
      await publisher.close();
    });
    const { failures } = await publisher.publish(edition);
    expect(failures).toContainEqual({ path: "/media/a.jpg", reason: "berkasnya tidak ada lagi" });
    expect(failures.map(({ path: failed }) => failed)).toContain("/artikel/a");
    const site = await readFolder(siteDir);
    expect([...site].filter(([file, bytes]) => file.endsWith(".html") && bytes.includes("/media/"))).toEqual(
      [],
    );

    await changeFolder(contentDir, { "media/a.jpg": picture });
    expect((await publisher.publish(edition)).failures).toEqual([]);
    expect(await picturesIn(siteDir)).toEqual(await leadFilesOf(picture));
  });
});
