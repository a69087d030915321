import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ContentStore } from "@/lib/content/content-store";
import { hashOf, newsroomFrame } from "../../support/newsroom";
import { claiming, noise, photograph, sidewaysPhotograph } from "../../support/photograph";
import { pixel } from "../../support/site-newsroom";
import { testFolder, writeOld } from "../../support/unit-folder";

async function storeWith(bytes: Uint8Array, file = "media/a.jpg") {
  const folder = testFolder();
  writeOld(folder, "site.yaml", newsroomFrame["site.yaml"] ?? "");
  writeOld(folder, file, bytes);
  const store = new ContentStore(folder);
  await store.readAll();
  return { folder, store };
}

function readingOf(store: ContentStore) {
  return [...store.readings()].find((one) => one.file.startsWith("media/"));
}

describe("a picture", { timeout: 30_000 }, () => {
  test("is known by its upright size, as browsers show it", async () => {
    const upright = { width: 90, height: 160 };
    for (const bytes of [await photograph(upright), await sidewaysPhotograph(upright)]) {
      const { store } = await storeWith(bytes);
      expect(readingOf(store)?.record).toMatchObject({ kind: "picture", record: upright });
    }
  });

  test("is known by all its bytes, however many there are after its head", async () => {
    const tail = Buffer.alloc(3 * 1024 * 1024, "x");
    const file = "media/a.png";
    const { folder, store } = await storeWith(Buffer.concat([pixel, tail]), file);
    const before = readingOf(store);
    expect(before?.record).toMatchObject({ record: { hash: hashOf(Buffer.concat([pixel, tail])) } });

    tail.write("y", tail.length - 1);
    writeOld(folder, file, Buffer.concat([pixel, tail]));
    await store.readSome([file]);
    expect(readingOf(store)?.record).toMatchObject({
      record: { hash: hashOf(Buffer.concat([pixel, tail])) },
    });
    expect(readingOf(store)).not.toBe(before);
  });

  test("that is no picture is a fault, and so is an empty file", async () => {
    for (const bytes of [Buffer.from("bukan gambar"), Buffer.alloc(0)]) {
      const { store } = await storeWith(bytes);
      expect(readingOf(store)?.issues).toMatchObject([{ rule: "picture-unreadable" }]);
    }
  });

  test("that is damaged further on is a fault, in whatever format", async () => {
    const whole = sharp(await noise(120, 80));
    const cut = (bytes: Buffer) => bytes.subarray(0, Math.ceil(bytes.length * 0.6));
    const files = {
      "media/a.jpg": cut(await noise(120, 80)),
      "media/a.png": cut(await whole.png().toBuffer()),
      "media/a.webp": cut(await whole.webp().toBuffer()),
      "media/a.avif": cut(await whole.avif({ effort: 0 }).toBuffer()),
    };
    for (const [file, bytes] of Object.entries(files)) {
      const { store } = await storeWith(bytes, file);
      expect(readingOf(store), file).toMatchObject({ issues: [{ rule: "picture-damaged" }] });
      expect(readingOf(store)?.record).toBeUndefined();
    }
  });

  test("of more than 50 million pixels is a fault that says how many it has, before any is decoded", async () => {
    const { store } = await storeWith(claiming(10_200, 5_000), "media/a.png");
    const [issue] = readingOf(store)?.issues ?? [];
    expect(issue).toMatchObject({ rule: "picture-huge" });
    expect(issue?.message).toContain("10200 × 5000");
    const { store: other } = await storeWith(claiming(10_000, 5_000), "media/a.png");
    expect(readingOf(other)?.issues).toMatchObject([{ rule: "picture-damaged" }]);
  });

  test("that is saved again under its name is looked at again", async () => {
    const [whole, file] = [await photograph({ width: 90, height: 60 }), "media/a.jpg"];
    const { folder, store } = await storeWith(whole, file);
    writeOld(folder, file, whole.subarray(0, -40));
    await store.readSome([file]);
    expect(readingOf(store)?.issues).toMatchObject([{ rule: "picture-damaged" }]);
    writeOld(folder, file, await photograph({ width: 80, height: 60 }));
    await store.readSome([file]);
    expect(readingOf(store)?.record).toMatchObject({ record: { width: 80, height: 60 } });
  });

  test.each([
    ["media/a.png", "a.png", "JPEG", '"a.jpg"'],
    ["media/2025/a.b.webp", "2025/a.b.webp", "JPEG", '"2025/a.b.jpg"'],
  ])("that is not what its ending says is a fault: %s", async (file, value, format, name) => {
    const { store } = await storeWith(await photograph({ width: 9, height: 9 }), file);
    const [issue] = readingOf(store)?.issues ?? [];
    expect(issue).toMatchObject({ rule: "picture-ending", line: 1, column: 1 });
    expect(issue?.message).toContain(`"${value}"`);
    expect(issue?.message).toContain(format);
    expect(issue?.fix).toContain(name);
  });

  test("may have any ending that is true, in capitals too", async () => {
    const jpeg = await photograph({ width: 9, height: 9 });
    for (const file of ["media/a.jpg", "media/a.jpeg", "media/A.JPG"]) {
      const { store } = await storeWith(jpeg, file);
      expect(readingOf(store)?.issues).toEqual([]);
    }
  });
});
