import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { describeFailures, handoverDir, keeper } from "@/lib/commands/publishing";

const appDir = path.resolve("/srv/warta");
const dirOf = (siteDir: string) => path.relative(appDir, handoverDir(appDir, path.resolve(appDir, siteDir)));

describe("the lists of what changed", () => {
  test.each([
    ["site", ".cache/last-publish"],
    ["parts/1", ".cache/last-publish-of/parts+1"],
    ["../other/site", ".cache/last-publish-of/+srv+other+site"],
    ["a+b/100%", ".cache/last-publish-of/a%2Bb+100%25"],
  ])("of the site folder %s are in %s", (siteDir, wanted) => {
    expect(dirOf(siteDir)).toBe(wanted);
  });

  test("have a folder of their own for each site folder, however long its path", () => {
    const siteDirs = [
      "site",
      "site2",
      "sites/site",
      "sites+site",
      "x".repeat(300),
      "x".repeat(301),
      "../site",
    ];
    const dirs = siteDirs.map(dirOf);
    expect(new Set(dirs).size).toBe(siteDirs.length);
    expect(Math.max(...dirs.map((dir) => path.basename(dir).length))).toBeLessThanOrEqual(200);
  });
});

describe("pages that could not be rendered", () => {
  test("are told with the reason, a line for each reason and not one for each page", () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ path: `/p${String(index)}`, reason: "macet" }));
    expect(describeFailures({ failures: [...many, { path: "/lain", reason: "hilang" }] })).toBe(
      [
        "Halaman /p0, /p1, /p2, /p3, /p4 dan 7 lainnya gagal dirender dan dibiarkan seperti semula: macet",
        "Halaman /lain gagal dirender dan dibiarkan seperti semula: hilang",
      ].join("\n"),
    );
  });

  test("are told apart from pictures that no crops can be made of", () => {
    const failures = [
      { path: "/artikel/a", reason: "macet" },
      { path: "/media/2025/a.jpg", reason: "isinya rusak" },
    ];
    expect(describeFailures({ failures })).toBe(
      [
        "Halaman /artikel/a gagal dirender dan dibiarkan seperti semula: macet",
        "Gambar /media/2025/a.jpg tidak dapat diolah: isinya rusak",
      ].join("\n"),
    );
  });

  test("are an empty text when there are none", () => {
    expect(describeFailures({ failures: [] })).toBe("");
  });
});

describe("what is kept for the next run", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("is no reason to fail when the disk does not take it, and that is told once", async () => {
    const told = vi.spyOn(console, "error").mockReturnValue();
    const keep = keeper();
    const write = () => writeFile(path.join(import.meta.dirname, "tiada/berkas"), "");
    await keep(write);
    await keep(write);
    expect(told.mock.calls.flat()).toEqual([
      expect.stringMatching(/^Catatan .* tidak dapat disimpan; .*tiada/),
    ]);
  });

  test("fails with a mistake of ours", async () => {
    await expect(keeper()(() => Promise.reject(new TypeError("mistake")))).rejects.toThrow("mistake");
  });
});
