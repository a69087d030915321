import { describe, expect, test } from "vitest";
import { acceptedForms } from "@/lib/publish/serving/accepted-forms";

describe("the forms that a reader takes", () => {
  test.each([
    [undefined, []],
    ["", []],
    ["identity", []],
    ["gzip", ["gzip"]],
    ["GZIP, Br", ["br", "gzip"]],
    ["gzip;q=1.0, br;q=0.5", ["br", "gzip"]],
    ["br;q=0, gzip", ["gzip"]],
    ["br;q=0.000,gzip;q=0", []],
    ["brotli, xgzip", []],
  ])("of %j are %j", (accepted, encodings) => {
    expect(acceptedForms(accepted).map(({ encoding }) => encoding)).toEqual(encodings);
  });
});
