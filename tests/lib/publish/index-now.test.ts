import { describe, expect, test } from "vitest";
import { isLoopback, isPublicOrigin, sendToIndexNow } from "@/lib/publish/index-now";
import { startIndexNowServer } from "../../support/index-now-server";

const message = {
  host: "warta.example",
  key: "kunci-warta",
  keyLocation: "https://warta.example/kunci-warta.txt",
  urlList: ["https://warta.example/", "https://warta.example/artikel/a"],
};

describe("a message to search engines", () => {
  test("arrives as it is, and is accepted with 200", async () => {
    const engine = await startIndexNowServer(200);
    expect(await sendToIndexNow(engine.url, message)).toEqual({ kind: "accepted", isKeyChecked: true });
    expect(engine.messages).toEqual([message]);
  });

  test("is accepted with 202, while the key is still to be checked", async () => {
    const engine = await startIndexNowServer(202);
    expect(await sendToIndexNow(engine.url, message)).toEqual({ kind: "accepted", isKeyChecked: false });
  });

  test.each([429, 500, 503])("is sent again after %i", async (status) => {
    const engine = await startIndexNowServer(status, 200);
    expect(await sendToIndexNow(engine.url, message)).toMatchObject({ kind: "accepted" });
    expect(engine.messages).toEqual([message, message]);
  });

  test.each([301, 400, 403, 404, 422])("is sent once when the answer is %i", async (status) => {
    const engine = await startIndexNowServer(status);
    expect(await sendToIndexNow(engine.url, message)).toEqual({ kind: "refused", status });
    expect(engine.messages).toHaveLength(1);
  });

  test("is left for another time when the engine wants to be left alone for long", async () => {
    const engine = await startIndexNowServer({ status: 429, retryAfter: "3600" });
    expect(await sendToIndexNow(engine.url, message)).toEqual({ kind: "refused", status: 429 });
    expect(engine.messages).toHaveLength(1);
  });
});

describe("an address", () => {
  test.each(["https://warta.id", "https://berita.warta.co.id", "https://warta.id:8443"])(
    "that search engines can read: %s",
    (address) => {
      expect(isPublicOrigin(address)).toBe(true);
    },
  );

  test.each([
    "http://warta.id",
    "https://warta.example",
    "https://contoh.warta.test",
    "https://example.com",
    "https://localhost",
    "https://warta",
    "https://warta.local",
    "https://203.0.113.7",
    "https://[2001:db8::1]",
  ])("that they can't: %s", (address) => {
    expect(isPublicOrigin(address)).toBe(false);
  });

  test.each([
    ["http://127.0.0.1:3000/indexnow", true],
    ["http://localhost/", true],
    ["http://[::1]/", true],
    ["http://127.0.0.1.warta.id/", false],
    ["http://10.0.0.1/", false],
  ])("of this machine is told from others: %s", (address, isOurs) => {
    expect(isLoopback(address)).toBe(isOurs);
  });
});
