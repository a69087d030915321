import { symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SiteServer } from "@/lib/publish/serve";
import { serveSite } from "@/lib/publish/serve";
import { changeFolder, inAllForms, temporaryFolder } from "../support/site";
import { ask } from "../support/site-http";

const secret = "rahasia di luar folder";

let server: SiteServer;

beforeAll(async () => {
  const parent = await temporaryFolder();
  const siteDir = path.join(parent, "site");
  await changeFolder(parent, {
    "rahasia.txt": secret,
    "rahasia.html": secret,
    "site-lain/rahasia.txt": secret,
  });
  await changeFolder(siteDir, {
    ".warta/manifest.json": secret,
    ".rahasia.html": secret,
    "media/a.jpg": "",
    ...inAllForms({ "404.html": "Halaman tidak ditemukan", "kanal/bisnis.html": "Bisnis" }),
  });
  await symlink(path.join(parent, "rahasia.txt"), path.join(siteDir, "media/keluar.txt"));
  await symlink(parent, path.join(siteDir, "keluar"));
  server = await serveSite({ siteDir, host: "127.0.0.1", port: 0 });
});

afterAll(() => server.close());

describe("what lies outside the site, or hides in it", () => {
  test.each([
    "/.warta/manifest.json",
    "/.warta/manifest",
    "/.rahasia",
    "/%2ewarta/manifest.json",
    "/../rahasia.txt",
    "/kanal/../../rahasia.txt",
    "/..%2frahasia.txt",
    "/%2e%2e/rahasia.txt",
    "/%2e%2e%2frahasia",
    "/%252e%252e%252frahasia.txt",
    "/..%5crahasia.txt",
    "/..\\rahasia.txt",
    "/../site-lain/rahasia.txt",
    "/rahasia.txt%00.jpg",
    "/%00",
    "/%zz",
    "/%",
    "/kanal/bisnis%00",
    "/kanal/bisnis.html.br",
    "/media/keluar.txt",
    "/keluar/rahasia.txt",
    `/${"a".repeat(300)}`,
  ])("%j is never shown, and no stack either", async (address) => {
    const first = await ask(server.url, address);
    const { status, headers, body } =
      first.status === 308 ? await ask(server.url, first.headers.location ?? "") : first;
    expect([400, 404, 414]).toContain(status);
    expect(headers["content-type"]).toMatch(/^text\/(?:html|plain)/);
    expect(body.toString()).not.toContain(secret);
    expect(body.toString()).not.toMatch(/\bat .*:\d+|node_modules|Error/);
  });
});
