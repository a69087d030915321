import { describe, expect, test } from "vitest";
import { WrongUse, readSettings } from "@/lib/commands/settings";

describe("the settings of a command", () => {
  test("are those of the contract when nothing is said", () => {
    expect(readSettings([], {})).toMatchObject({
      contentDir: "content",
      siteDir: "site",
      host: "127.0.0.1",
      port: 3000,
      holdInvalid: false,
      help: false,
    });
    expect(readSettings([], {})).not.toHaveProperty("siteUrl");
  });

  const environment = {
    CONTENT_DIR: "naskah",
    SITE_DIR: "hasil",
    HOST: "0.0.0.0",
    PORT: "8080",
    SITE_URL: "https://satu.example",
  };

  test("come from the environment", () => {
    expect(readSettings([], environment)).toMatchObject({
      contentDir: "naskah",
      siteDir: "hasil",
      host: "0.0.0.0",
      port: 8080,
      siteUrl: "https://satu.example",
    });
  });

  test("come from a flag first, in either form", () => {
    const flags = [
      "--content-dir",
      "a",
      "--site-dir=b",
      "--host=c",
      "--port",
      "0",
      "--site-url=http://dua.example/",
    ];
    expect(readSettings([...flags, "--hold-invalid"], environment)).toMatchObject({
      contentDir: "a",
      siteDir: "b",
      host: "c",
      port: 0,
      siteUrl: "http://dua.example",
      holdInvalid: true,
    });
  });

  test("keep the folders that are named without a flag", () => {
    expect(readSettings(["satu", "dua"], {}).folders).toEqual(["satu", "dua"]);
  });

  test.each(["https://mesin.example/indexnow", "http://127.0.0.1:8080/indexnow"])(
    "name whom to tell of changes: %s",
    (endpoint) => {
      expect(readSettings(["--endpoint", endpoint, "--dry-run"], {})).toMatchObject({
        endpoint,
        dryRun: true,
      });
      expect(readSettings([], {})).not.toHaveProperty("endpoint");
    },
  );

  test("take an empty variable for one that is not set", () => {
    expect(readSettings([], { SITE_DIR: "", PORT: "" })).toMatchObject({ siteDir: "site", port: 3000 });
  });

  test.each([["--help"], ["-h"]])("may ask for help: %s", (flag) => {
    expect(readSettings([flag], {}).help).toBe(true);
  });

  test.each([
    ["an unknown flag", ["--prot", "80"]],
    ["a shard that is not there", ["--shard", "3/2"]],
    ["an empty folder", ["--site-dir="]],
    ["a flag without its value", ["--port"]],
    ["a port in words", ["--port=tiga"]],
    ["an empty port", ["--port="]],
    ["a port below zero", ["--port=-1"]],
    ["a port that is too high", ["--port=65536"]],
    ["a port with a point", ["--port=80.5"]],
    ["an address without a scheme", ["--site-url=warta.example"]],
    ["an address with a path", ["--site-url=https://warta.example/berita"]],
    ["an address that is no web page", ["--site-url=ftp://warta.example"]],
    ["an endpoint that would be told a key in the open", ["--endpoint=http://warta.example/indexnow"]],
    ["an endpoint that is no address", ["--endpoint=indexnow"]],
  ])("are refused: %s", (_, args) => {
    expect(() => readSettings(args, {})).toThrow(WrongUse);
  });

  test("are refused from the environment as well, with the value", () => {
    expect(() => readSettings([], { PORT: "tiga" })).toThrow(/tiga/);
  });
});
