import { describe, expect, test } from "vitest";
import { explain } from "@/lib/commands/run";
import { FolderUnwritable } from "@/lib/publish/folder-unwritable";
import { SiteLocked } from "@/lib/publish/site-lock";

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: words of the system, open '/tempat'`), { code, path: "/tempat" });
}

describe("a fault is told in one sentence, without the system's words", () => {
  test.each(["ENOENT", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"])("%s", (code) => {
    const text = explain(systemError(code));
    expect(text).toMatch(/^[A-Z][^\n]+: \/tempat$/);
    expect(text).not.toMatch(/system|[A-Z]{4}/);
  });

  test.each(["ENOENT", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EIO"])(
    "%s of a folder that is written to, with what to do",
    (fault) => {
      const text = explain(new FolderUnwritable("/situs", fault));
      expect(text).toMatch(/\/situs [^\n]*[Uu]langi/);
      if (fault !== "EIO") expect(text).not.toContain(fault);
    },
  );

  test("a folder that another process has, with the process", () => {
    expect(explain(new SiteLocked("/situs", 4711))).toMatch(/^Proses 4711 .*\/situs\./);
  });
});

test("a mistake of ours is told with its stack, for who has to mend it", () => {
  expect(explain(new TypeError("mistake"))).toMatch(/mistake\n\s+at /);
  expect(explain("mistake")).toBe("mistake");
});
