import path from "node:path";
import { describe, expect, test } from "vitest";
import { Newsroom } from "@/lib/articles";
import { FolderUnwritable } from "@/lib/publish/folder-unwritable";
import { Handover } from "@/lib/publish/handover";
import { newsroomFrame } from "../support/newsroom";
import { readFolder } from "../support/site";
import { openDisk } from "../support/test-disk";
import { testFolder, writeOld } from "../support/unit-folder";

describe("what is kept beside the site, on a disk that is full,", () => {
  test("of readings fails the save alone, and is whole when there is room", async () => {
    const disk = await openDisk(1024);
    const contentDir = testFolder();
    for (const [file, text] of Object.entries(newsroomFrame)) writeOld(contentDir, file, text ?? "");
    const request = { contentDir, cacheDir: path.join(disk.folder, "cache") };
    const newsroom = new Newsroom(request);
    await newsroom.readAll();
    await disk.fillUpTo(2);
    await expect(newsroom.save()).rejects.toThrow("ENOSPC");
    await disk.makeRoom();
    await newsroom.save();
    expect(await new Newsroom(request).readAll()).toBe(0);
  });

  test("of changes is told, and is whole when the same changes come again", async () => {
    const disk = await openDisk(1024);
    const handover = new Handover(path.join(disk.folder, "lists/site"));
    const changes = {
      rendered: Array.from({ length: 500 }, (_, index) => `/artikel/berita-${String(index)}`),
      removed: ["/artikel/lama"],
      copiedFiles: [],
      removedFiles: [],
    };
    for (const room of [0, 1, 4, 12]) {
      await disk.fillUpTo(room);
      await expect(handover.add(changes)).rejects.toThrow(FolderUnwritable);
    }
    await disk.makeRoom();
    await handover.add(changes);
    const other = new Handover(path.join(disk.folder, "lists/other"));
    await other.add(changes);
    expect(await readFolder(path.join(disk.folder, "lists/site"))).toEqual(
      await readFolder(path.join(disk.folder, "lists/other")),
    );
  });
});
