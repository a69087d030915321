import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parseMediaPath } from "@/lib/core/ids";
import { PicturesOnDemand } from "@/lib/media/pictures-on-demand";
import { listLargeFiles, listSmallFiles } from "@/lib/site/picture-files";
import { toShareCrop } from "@/lib/site/share-crops";
import { known, present } from "../../support/known";
import { hashOf } from "../../support/newsroom";
import { photograph } from "../../support/photograph";

async function deskWith(bytes: Uint8Array | undefined) {
  const original = await photograph({ width: 700, height: 400 });
  const picture = { path: known(parseMediaPath, "a.jpg"), width: 700, height: 400, hash: hashOf(original) };
  const asked: string[] = [];
  const desk = new PicturesOnDemand((path) => {
    asked.push(path);
    return Promise.resolve(bytes ?? original);
  });
  return { desk, picture, asked, pictures: new Map([[picture.path, picture]]) };
}

describe("a picture that is asked for", { timeout: 60_000 }, () => {
  test("is made in each form that pages name, once", async () => {
    const { desk, picture, pictures, asked } = await deskWith(undefined);
    for (const file of [
      ...listLargeFiles(picture),
      ...listSmallFiles(picture),
      toShareCrop(picture, "1x1"),
    ]) {
      const sent = present(await desk.find(file.path, pictures));
      const { width, height } = await sharp(sent.bytes).metadata();
      expect([width, height, sent.type]).toEqual([
        file.width,
        file.height,
        file.format === "jpg" ? "image/jpeg" : `image/${file.format}`,
      ]);
      const before = asked.length;
      expect((await desk.find(file.path, pictures))?.bytes).toBe(sent.bytes);
      expect(asked.length).toBe(before);
    }
  });

  test("is not there unless it is shown, under any other name, and where its bytes are no picture any more", async () => {
    const { desk, picture, pictures } = await deskWith(undefined);
    const [file] = listSmallFiles(picture);
    const { path } = present(file);
    expect(await desk.find(path, new Map())).toBeUndefined();
    for (const other of ["/media/a.jpg", path.replace("160", "161"), `${path}/..`, "/media/../site.yaml"])
      expect(await desk.find(other, pictures)).toBeUndefined();
    const damaged = await deskWith(Buffer.from("bukan gambar"));
    expect(await damaged.desk.find(path, damaged.pictures)).toBeUndefined();
  });
});
