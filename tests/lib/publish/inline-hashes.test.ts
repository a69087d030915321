import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readInlineHashes, withOlderHashes } from "@/lib/publish/inline-hashes";

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), "warta-hashes-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
    await writeFile(path.join(dir, file), text);
  }
  return dir;
}

/** As Next notes which stylesheets a route has. */
function table(route: string, sheets: readonly string[]): string {
  const entryCSSFiles = {
    [`[project]/app${route}`]: sheets.map((sheet) => ({ path: sheet, inlined: false })),
  };
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify({ entryCSSFiles })};`;
}

const name = "page_client-reference-manifest.js";

test("each route has the hash of its stylesheets, one after the other, as the finisher writes them", async () => {
  const appDir = await folder({
    [`.next/server/app/${name}`]: table("/page", ["static/a.css", "static/b.css"]),
    [`.next/server/app/tanpa/${name}`]: table("/tanpa/page", []),
    ".next/static/a.css": "a{}\n/*# sourceMappingURL=a.css.map*/",
    ".next/static/b.css": "b{}",
  });
  // printf 'a{}b{}' | openssl dgst -sha256 -binary | base64
  expect(readInlineHashes(appDir).styles).toEqual(["sha256-cR0WXeDFPUxoynVcPpDZ1iYEOmjKwa49ZNxsL/qKIpk="]);
});

test("an app whose routes name no stylesheets is not passed over in silence", async () => {
  const appDir = await folder({ [`.next/server/app/${name}`]: "globalThis.__LAIN = {};" });
  expect(() => readInlineHashes(appDir)).toThrow(/names its stylesheets/);
});

test("what a site folder allows so far stays allowed beside it, once", async () => {
  const serving = {
    isSecure: false,
    freshPaths: [],
    hashes: { styles: ["sha256-a", "sha256-b"], scripts: ["sha256-s"] },
  };
  const siteDir = await folder({ ".warta/penyajian.json": JSON.stringify(serving) });
  const now = { styles: ["sha256-b", "sha256-c"], scripts: [] };
  expect(withOlderHashes(now, siteDir)).toEqual({
    styles: ["sha256-a", "sha256-b", "sha256-c"],
    scripts: ["sha256-s"],
  });
  expect(withOlderHashes(now, await folder({ ".warta/penyajian.json": "{" }))).toEqual(now);
});
