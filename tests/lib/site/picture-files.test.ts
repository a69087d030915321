import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameOfPictureAt } from "@/lib/site/picture-paths";
import type { OriginalPicture } from "@/lib/site/picture-files";
import { listLargeFiles, listSmallFiles, pictureStem, toPictureForms } from "@/lib/site/picture-files";
import { hashOf } from "../../support/newsroom";

const side = fc.integer({ min: 1, max: 20_000 });

function picture(width: number, height: number, bytes = "isi") {
  return { width, height, hash: hashOf(bytes) };
}

const filesOf = (original: OriginalPicture) => [...listLargeFiles(original), ...listSmallFiles(original)];

describe("the files of a picture", () => {
  test("are those that its markup names, none is enlarged, and each keeps the shape to within a pixel", () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const original = picture(width, height);
        const all = filesOf(original);
        const files = new Map(all.map((file) => [file.path, file]));
        expect(files.size).toBe(all.length);
        const { small, large } = toPictureForms(original);
        const candidates = [small, large].flatMap(({ avif }) => avif.split(","));
        const named = candidates.map((candidate) => candidate.split(" ")[0] ?? "");
        const plain = [small.src, large.src, large.webp ?? ""];
        expect(new Set([...named, ...plain])).toEqual(new Set(files.keys()));
        for (const candidate of candidates) {
          const [path = "", descriptor] = candidate.split(" ");
          expect(descriptor).toBe(`${String(files.get(path)?.width)}w`);
        }
        for (const { src, width: w, height: h } of [small, large])
          expect(files.get(src)).toMatchObject({ format: "jpg", width: w, height: h });
        for (const file of files.values()) {
          expect(file.width).toBeLessThanOrEqual(Math.min(width, 1440));
          expect(Math.abs(file.height - (file.width * height) / width)).toBeLessThan(1);
          expect(file.height).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  test("of a wide picture are in the widths of the layout", () => {
    const stem = `/media/${pictureStem(picture(1600, 900))}`;
    expect(toPictureForms(picture(1600, 900))).toEqual({
      small: {
        avif: `${stem}-160.avif 160w,${stem}-320.avif 320w,${stem}-640.avif 640w`,
        src: `${stem}-320.jpg`,
        width: 320,
        height: 180,
      },
      large: {
        avif: `${stem}-640.avif 640w,${stem}-960.avif 960w,${stem}-1440.avif 1440w`,
        webp: `${stem}-960.webp`,
        src: `${stem}-1200.jpg`,
        width: 1200,
        height: 675,
      },
    });
  });

  test("of a small picture are few", () => {
    expect(toPictureForms(picture(300, 200)).small.avif.split(",")).toHaveLength(2);
    expect(toPictureForms(picture(300, 200)).large.avif.split(",")).toHaveLength(1);
    expect(filesOf(picture(1, 1))).toHaveLength(3);
  });

  test("have a name of their own, which says nothing of the picture's and is another for other bytes", () => {
    const stems = Array.from({ length: 2000 }, (_, index) => pictureStem(picture(4, 3, String(index))));
    expect(new Set(stems).size).toBe(stems.length);
    for (const stem of stems) expect(stem).toMatch(/^[a-z0-9]{10}$/);
    for (const { path } of filesOf(picture(2000, 9)))
      expect(nameOfPictureAt(path)).toBe(pictureStem(picture(2000, 9)));
    expect(nameOfPictureAt("/favicon.svg")).toBeUndefined();
  });
});
