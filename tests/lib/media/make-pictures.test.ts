import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { PictureUnusable, cropByteLimit, makePictures } from "@/lib/media/make-pictures";
import { listLargeFiles, listSmallFiles, pictureRecipe } from "@/lib/site/picture-files";
import { cropShapes } from "@/lib/site/picture-shapes";
import { toShareCrop } from "@/lib/site/share-crops";
import { present } from "../../support/known";
import { hashOf } from "../../support/newsroom";
import { colourAt, noise, photograph, sidewaysPhotograph } from "../../support/photograph";
import { pixel } from "../../support/site-newsroom";
import { projectDir } from "../../support/walk";

/** All crops of a picture whose size is known. */
async function cropsOf(bytes: Uint8Array, width: number, height: number): Promise<readonly Uint8Array[]> {
  const file = { hash: hashOf(bytes), width, height };
  return makePictures(
    bytes,
    cropShapes.map((shape) => toShareCrop(file, shape)),
  );
}

async function sizesOf(files: readonly Uint8Array[]): Promise<readonly (readonly [number, number])[]> {
  return Promise.all(
    files.map(async (file) => {
      const { width, height, format } = await sharp(file).metadata();
      expect(format).toBe("jpeg");
      return [width, height] as const;
    }),
  );
}

/** What a camera says of itself and of where it was, beside whose picture it is. */
const exif = {
  IFD0: { Make: "MerekKamera", Artist: "Sinta & Budi", Copyright: "(C) 2025 PT Warta" },
  IFD2: { BodySerialNumber: "NomorSeri77" },
  IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 10/1 30/1" },
};
const gpsDirectory = [Buffer.from([0x25, 0x88]), Buffer.from([0x88, 0x25])];
const hasGps = (block: Buffer) => gpsDirectory.some((tag) => block.includes(tag));

/** All files that pages show of a picture, with what each was to be. */
async function shownOf(bytes: Uint8Array, width: number, height: number) {
  const picture = { hash: hashOf(bytes), width, height };
  const files = [...listLargeFiles(picture), ...listSmallFiles(picture)];
  const made = await makePictures(bytes, files);
  return files.map((file, index) => ({ file, bytes: present(made[index]) }));
}

const formatNames = { avif: "heif", webp: "webp", jpg: "jpeg" } as const;

describe("the files of a picture that pages show", { timeout: 60_000 }, () => {
  test.each([
    [1800, 1200],
    [500, 700],
    [2, 2],
  ])("are of the size and format that their markup says: %i × %i", async (width, height) => {
    for (const { file, bytes } of await shownOf(await photograph({ width, height }), width, height)) {
      const found = await sharp(bytes).metadata();
      expect([found.format, found.width, found.height]).toEqual([
        formatNames[file.format],
        file.width,
        file.height,
      ]);
    }
  });

  test("say in every format whose picture it is, and not where and with what it was taken", async () => {
    const original = await sidewaysPhotograph({ width: 700, height: 900, exif });
    for (const { file, bytes } of await shownOf(original, 700, 900)) {
      const found = await sharp(bytes).metadata();
      expect([found.exif, found.iptc, found.orientation], file.path).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      for (const secret of ["MerekKamera", "NomorSeri77"])
        expect(Buffer.from(bytes).includes(secret), file.path).toBe(false);
      expect(found.xmp?.includes("Sinta &amp; Budi") ?? false, file.path).toBe(file.width >= 640);
    }
  });

  test("are upright, and on white where the picture is transparent", async () => {
    const tall = await sidewaysPhotograph({ width: 900, height: 1600 });
    for (const { file, bytes } of await shownOf(tall, 900, 1600)) {
      const [red = 0, , blue = 255] = await colourAt(bytes, Math.floor(file.width / 2), 4);
      expect(red, file.path).toBeGreaterThan(180);
      expect(blue, file.path).toBeLessThan(80);
    }
    const clear = { width: 64, height: 64, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    for (const { bytes } of await shownOf(await sharp({ create: clear }).png().toBuffer(), 64, 64))
      expect(Math.min(...(await colourAt(bytes, 5, 5)))).toBeGreaterThan(250);
  });

  test("are of the first image of a film alone", async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = [await frame("#ff0000"), await frame("#0000ff")];
    const film = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    for (const { bytes } of await shownOf(film, 20, 20)) {
      expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
      expect((await colourAt(bytes, 10, 10))[0]).toBeGreaterThan(200);
    }
  });

  test("are the same bytes each time", async () => {
    const original = await noise(700, 500);
    const hashes = async () => (await shownOf(original, 700, 500)).map(({ bytes }) => hashOf(bytes));
    expect(await hashes()).toEqual(await hashes());
  });
});

describe("the crops of a picture", { timeout: 60_000 }, () => {
  test("have the sizes that views tell of", async () => {
    expect(await sizesOf(await cropsOf(await photograph({ width: 1800, height: 1200 }), 1800, 1200))).toEqual(
      [
        [1200, 675],
        [1200, 900],
        [1200, 1200],
      ],
    );
  });

  test("are not enlarged, down to a single pixel", async () => {
    expect(await sizesOf(await cropsOf(await photograph({ width: 640, height: 480 }), 640, 480))).toEqual([
      [640, 360],
      [640, 480],
      [480, 480],
    ]);
    expect(await sizesOf(await cropsOf(pixel, 1, 1))).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test("are upright where the camera was held on its side", async () => {
    const tall = await sidewaysPhotograph({ width: 900, height: 1600 });
    const [wide, , square] = await cropsOf(tall, 900, 1600);
    expect(await sizesOf([present(wide)])).toEqual([[900, 506]]);
    const [above, below] = [
      await colourAt(present(square), 450, 10),
      await colourAt(present(square), 450, 890),
    ];
    expect(above[0]).toBeGreaterThan(200);
    expect(above[2]).toBeLessThan(60);
    expect(below[0]).toBeLessThan(60);
    expect(below[2]).toBeGreaterThan(200);
  });

  test("say whose picture it is, and not where and with what it was taken", async () => {
    const original = await sidewaysPhotograph({ width: 600, height: 800, exif });
    const before = present((await sharp(original).metadata()).exif);
    expect(hasGps(before)).toBe(true);
    for (const secret of ["MerekKamera", "NomorSeri77"]) expect(before.includes(secret)).toBe(true);
    for (const file of await cropsOf(original, 600, 800)) {
      const found = await sharp(file).metadata();
      expect([found.exif, found.iptc, found.icc, found.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      const rights = present(found.xmp).toString();
      expect(rights).toContain(
        "<dc:creator><rdf:Seq><rdf:li>Sinta &amp; Budi</rdf:li></rdf:Seq></dc:creator>",
      );
      expect(rights).toContain(">(C) 2025 PT Warta</rdf:li>");
      for (const secret of ["MerekKamera", "NomorSeri77"]) {
        expect(Buffer.from(file).includes(secret)).toBe(false);
      }
    }
  });

  test("say nothing where the picture says nothing", async () => {
    const [file] = await cropsOf(await photograph({ width: 60, height: 40 }), 60, 40);
    const { exif: block, icc, xmp, iptc } = await sharp(present(file)).metadata();
    expect([block, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("are small enough for WhatsApp, even of a picture that can hardly be compressed", async () => {
    const files = await cropsOf(await noise(2400, 1600), 2400, 1600);
    for (const file of files) {
      expect(file.length).toBeLessThanOrEqual(cropByteLimit);
      expect(file.length).toBeGreaterThan(cropByteLimit / 4);
    }
    expect(await sizesOf(files)).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
  });

  test("stand on white where the picture is transparent", async () => {
    const clear = { width: 64, height: 64, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    const [file] = await cropsOf(await sharp({ create: clear }).png().toBuffer(), 64, 64);
    expect(await colourAt(present(file), 5, 5)).toEqual([255, 255, 255]);
  });

  test("are the same bytes each time, all at once or one alone", async () => {
    const original = await noise(700, 500);
    const all = (await cropsOf(original, 700, 500)).map(hashOf);
    expect((await cropsOf(original, 700, 500)).map(hashOf)).toEqual(all);
    const file = { hash: hashOf(original), width: 700, height: 500 };
    expect((await makePictures(original, [toShareCrop(file, "1x1")])).map(hashOf)).toEqual([all[2]]);
  });

  test("can't be had of a file that only begins like a picture", async () => {
    const whole = await photograph({ width: 800, height: 600 });
    await expect(cropsOf(whole.subarray(0, 700), 800, 600)).rejects.toThrow(PictureUnusable);
    await expect(cropsOf(Buffer.from("bukan gambar"), 800, 600)).rejects.toThrow(PictureUnusable);
  });
});

test("the recipe of pictures names the version that makes them, so that another one makes them again", () => {
  const lock: unknown = JSON.parse(readFileSync(path.join(projectDir, "package.json"), "utf8"));
  expect(lock).toMatchObject({ dependencies: { sharp: pictureRecipe.split("-").at(-1) } });
});
