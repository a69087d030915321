import { expect, test } from "vitest";
import { saySize } from "@/enhance/saved-list";

test.each([
  [1, "1 KB"],
  [45_499, "45 KB"],
  [999_499, "999 KB"],
  [1_536_000, "1,5 MB"],
])("%d bytes are %s", (byteCount, words) => {
  expect(saySize(byteCount)).toBe(words);
});
