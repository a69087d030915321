import { mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SmallFiles } from "@/lib/publish/serving/small-files";

let folder: string;
let files: SmallFiles;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warta-files-"));
  files = new SmallFiles(folder);
});

afterEach(() => rm(folder, { recursive: true }));

const textOf = (file: string) => files.find(file)?.body?.toString();

describe("a file of the site", () => {
  test("is given from memory while it is the same, and anew when it is another", async () => {
    await writeFile(path.join(folder, "a.html"), "satu");
    const first = files.find("a.html");
    expect(files.find("a.html")).toBe(first);
    await writeFile(path.join(folder, "a.html"), "dua!");
    expect(textOf("a.html")).toBe("dua!");
    await rm(path.join(folder, "a.html"));
    expect(textOf("a.html")).toBeUndefined();
  });

  test("is another one also when size and time are the same", async () => {
    const time = new Date("2025-09-13T00:00:00Z");
    for (const text of ["satu", "lain"]) {
      await writeFile(path.join(folder, "baru"), text);
      await utimes(path.join(folder, "baru"), time, time);
      await rm(path.join(folder, "a.html"), { force: true });
      await symlink("baru", path.join(folder, "a.html"));
      expect(textOf("a.html")).toBe(text);
    }
  });

  test("is no folder, no link that leads out, and nothing that no disk has", async () => {
    await symlink(os.tmpdir(), path.join(folder, "keluar"));
    await symlink("putar", path.join(folder, "putar"));
    await symlink("/etc/hostname", path.join(folder, "berkas"));
    for (const file of ["", "keluar", "keluar/x", "putar", "berkas", "x".repeat(300), "tidak-ada"])
      expect(files.find(file), file).toBeUndefined();
  });
});

describe("memory", () => {
  const limits = { body: 1000, all: 10_000 };

  test("holds no large file", async () => {
    files = new SmallFiles(folder, limits);
    await writeFile(path.join(folder, "besar.jpg"), Buffer.alloc(1001));
    expect(files.find("besar.jpg")).toMatchObject({ size: 1001 });
    expect(files.find("besar.jpg")?.body).toBeUndefined();
  });

  test("forgets the oldest", async () => {
    files = new SmallFiles(folder, limits);
    for (const name of ["a", "b", "c", "d", "e", "f", "g", "h"])
      await writeFile(path.join(folder, name), Buffer.alloc(1000));
    const [a, b] = [files.find("a"), files.find("b")];
    for (const name of ["c", "d", "e", "f"]) files.find(name);
    expect(files.find("a")).toBe(a);
    for (const name of ["g", "h"]) files.find(name);
    expect(files.find("a")).toBe(a);
    expect(files.find("b")).not.toBe(b);
    expect(files.find("b")?.body).toHaveLength(1000);
  });
});
