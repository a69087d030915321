import { describe, expect, test } from "vitest";
import { toMovesText, toNginxMoves } from "@/lib/outputs/moves";
import type { MoveView } from "@/lib/views/documents/moves";

const moves: readonly MoveView[] = [
  { kind: "redirect", from: "/a b/*:x", to: "/artikel/a" },
  { kind: "gone", from: "/hapus" },
  { kind: "redirect", from: "/café", to: "https://x.example/?harga=$1" },
  { kind: "withdrawn", from: "/artikel/ditarik" },
  { kind: "redirect", from: '/"\\', to: "/" },
];

describe("the table of old addresses", () => {
  test("has a line for each redirect where hosts read it, and none for what is gone", () => {
    expect(toMovesText({ kind: "moves", reader: "hosts", moves })).toBe(
      [
        "/a%20b/%2A%3Ax /artikel/a 308",
        "/caf%C3%A9 https://x.example/?harga=$1 308",
        "/%22%5C / 308",
        "",
      ].join("\n"),
    );
  });

  test("is quoted for nginx, where a dollar begins a name", () => {
    expect(toNginxMoves(moves)).toEqual([
      '"/a b/*:x" "/artikel/a";',
      '"/hapus" "gone";',
      '"/café" "https://x.example/?harga=%241";',
      '"/artikel/ditarik" "withdrawn";',
      '"/\\"\\\\" "/";',
    ]);
  });

  test("never lets nginx, to which capitals are small letters, take one address for another", () => {
    const similar = ["/Artikel/a.B", "/lama", "/LAMA", "/lain"].map((from): MoveView => ({
      kind: "redirect",
      from,
      to: "/",
    }));
    expect(toNginxMoves(similar)).toEqual([
      '"~^/Artikel/a\\\\.B$" "/";',
      '"~^/lama$" "/";',
      '"~^/LAMA$" "/";',
      '"/lain" "/";',
    ]);
  });

  test.each(["server", "hosts"] as const)("is there for %s also when it is empty", (reader) => {
    expect(toMovesText({ kind: "moves", reader, moves: [] })).toBe(reader === "server" ? "[]\n" : "");
  });
});
