import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureStem } from "@/lib/site/picture-files";
import type { CropShape } from "@/lib/site/picture-shapes";
import { cropRegion, cropShapes } from "@/lib/site/picture-shapes";
import { toShareCrop } from "@/lib/site/share-crops";
import { hashOf } from "../../support/newsroom";

const side = fc.integer({ min: 1, max: 20_000 });
const shape = fc.constantFrom(...cropShapes);
const ratios: Readonly<Record<CropShape, number>> = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 };

function picture(width: number, height: number, bytes = "isi") {
  return { width, height, hash: hashOf(bytes) };
}

describe("the part of a picture that is shown", () => {
  test("lies in the picture, touches two of its sides, and has its shape to within a pixel", () => {
    fc.assert(
      fc.property(side, side, shape, (width, height, name) => {
        const part = cropRegion({ width, height }, name);
        for (const number of Object.values(part)) expect(Number.isInteger(number)).toBe(true);
        expect(part.left + part.width).toBeLessThanOrEqual(width);
        expect(part.top + part.height).toBeLessThanOrEqual(height);
        expect(Math.min(part.left, part.top, part.width - 1, part.height - 1)).toBeGreaterThanOrEqual(0);
        expect(part.width === width || part.height === height).toBe(true);
        const ratio = ratios[name];
        const misfit = Math.min(
          Math.abs(part.width - part.height * ratio),
          Math.abs(part.height - part.width / ratio),
        );
        expect(misfit).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is from the middle of a wide picture, and nearer to the top of a tall one", () => {
    expect(cropRegion({ width: 3000, height: 1000 }, "1x1")).toEqual({
      left: 1000,
      top: 0,
      width: 1000,
      height: 1000,
    });
    expect(cropRegion({ width: 1000, height: 4000 }, "1x1")).toEqual({
      left: 0,
      top: 1000,
      width: 1000,
      height: 1000,
    });
  });
});

describe("a crop", () => {
  test("is never larger than the part of the picture that it shows, nor than it may be", () => {
    fc.assert(
      fc.property(side, side, shape, (width, height, name) => {
        const part = cropRegion({ width, height }, name);
        const crop = toShareCrop(picture(width, height), name);
        expect(crop.width).toBeLessThanOrEqual(Math.min(1200, part.width));
        expect(crop.height).toBeLessThanOrEqual(part.height);
        if (part.width <= 1200) expect([crop.width, crop.height]).toEqual([part.width, part.height]);
        else expect(crop.height).toBe(Math.round(1200 / ratios[name]));
      }),
    );
  });

  test.each([
    ["16x9", 1200, 675],
    ["4x3", 1200, 900],
    ["1x1", 1200, 1200],
  ] as const)("of a large picture is as large as others want it (%s)", (name, width, height) => {
    expect(toShareCrop(picture(4000, 3000), name)).toMatchObject({ width, height });
  });

  test("of a small picture is as large as it can be, with 50,000 pixels wherever there are so many", () => {
    expect(cropShapes.map((name) => toShareCrop(picture(400, 300), name))).toMatchObject([
      { width: 400, height: 225 },
      { width: 400, height: 300 },
      { width: 300, height: 300 },
    ]);
  });

  test("is called like all files of its picture, and otherwise when the bytes of that are others", () => {
    const pathOf = (bytes: string) => toShareCrop(picture(40, 30, bytes), "4x3").path;
    expect(pathOf("a")).toBe(`/media/${pictureStem(picture(40, 30, "a"))}-4x3.jpg`);
    expect(pathOf("b")).not.toBe(pathOf("a"));
  });
});
