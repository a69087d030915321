import { expect, test } from "vitest";
import { isForeignHost } from "@/lib/preview/foreign-host";

test.each([
  ["localhost:3000", "127.0.0.1", false],
  ["127.0.0.1:3000", "127.0.0.1", false],
  ["[::1]:3000", "::1", false],
  ["LOCALHOST", "localhost", false],
  ["jahat.example:3000", "127.0.0.1", true],
  ["localhost.jahat.example", "127.0.0.1", true],
  [undefined, "127.0.0.1", true],
  ["redaksi.local:3000", "0.0.0.0", false],
])("a request to %s at a preview on %s comes under a foreign name: %s", (named, host, isForeign) => {
  expect(isForeignHost(named, host)).toBe(isForeign);
});
