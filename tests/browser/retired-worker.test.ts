import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright/test";
import { expect as check, test } from "playwright/test";

/** However busy the machine is. */
const expect = check.configure({ timeout: 30_000 });

async function textOf(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: path.resolve(import.meta.dirname, "../.."),
    entryPoints: [`enhance/worker/${entry}.ts`],
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles.map(({ text }) => text).join("");
}

const rest = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

test("a retired worker takes away what the worker before it kept, and itself", async ({ page }) => {
  let worker = await textOf("sw");
  const server = createServer((request, response) => {
    const isWorker = request.url === "/sw.js";
    response.setHeader("content-type", isWorker ? "text/javascript" : "text/html");
    response.end(isWorker ? worker : "<!DOCTYPE html><title>Halaman</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const url = `http://127.0.0.1:${String(address.port)}/`;
  try {
    await page.goto(url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register("/sw.js");
      await navigator.serviceWorker.ready;
      await (await caches.open("artikel:/artikel/a")).put("/artikel/a", new Response("A"));
    });
    expect(await rest(page)).toEqual({ caches: ["artikel:/artikel/a"], workers: 1 });

    worker = await textOf("retired");
    // A browser asks by itself with the next page; how soon after, is its own affair.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(() => rest(page)).toEqual({ caches: [], workers: 0 });
  } finally {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
});
