import { describe, expect, test } from "vitest";
import { truncateAddress } from "@/lib/publish/serving/access-log";

describe("an address in the log", () => {
  test.each([
    ["203.0.113.77", "203.0.113.0"],
    ["::ffff:203.0.113.77", "203.0.113.0"],
    ["2001:db8:abcd:12:1:2:3:4", "2001:db8:abcd::"],
    ["2001:db8::1", "2001:db8:0::"],
    ["::1", "0:0:0::"],
    ["fe80::1%eth0", "fe80:0:0::"],
    ["", ""],
  ])("%s names no more than a network: %s", (address, shown) => {
    expect(truncateAddress(address)).toBe(shown);
  });
});
