import { expect, test } from "playwright/test";

const article = "/artikel/xai-phk-500-pelatih-grok";

test.describe("an article without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("shows all its parts", async ({ page }) => {
    await page.goto(article);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(/^xAI PHK Sedikitnya 500 Pelatih Grok/);
    await expect(main.getByText("Sekitar sepertiga tim anotasi data")).toBeVisible();
    await expect(main.getByRole("link", { name: "Sekar Anjani" }).first()).toBeVisible();
    await expect(main.locator("article time").first()).toHaveAttribute(
      "datetime",
      "2025-09-13T10:15:00+07:00",
    );
    await expect(main.getByRole("img", { name: /Deretan meja kantor kosong/ })).toBeVisible();
    await expect(main.getByRole("heading", { name: "Anotasi massal mulai ditinggalkan" })).toBeVisible();
    await expect(main.getByText("menurut The Wall Street Journal yang dikutip Reuters")).toBeVisible();
    await expect(main.getByRole("link", { name: "Elon Musk" }).first()).toBeVisible();
    await expect(main.getByText("Business Standard").last()).toBeVisible();
    await expect(main.getByRole("region", { name: "Artikel terkait" }).getByRole("heading")).toHaveCount(5);
    await expect(page.getByRole("contentinfo")).toContainText("Penanggung jawab");
  });
});

test.describe("an article over the network", () => {
  test("is one document with its pictures and one small script, and asks for nothing else and nobody else", async ({
    page,
    baseURL,
  }) => {
    const requests: { readonly type: string; readonly url: string }[] = [];
    const answers: number[] = [];
    const faults: string[] = [];
    page.on("request", (request) => requests.push({ type: request.resourceType(), url: request.url() }));
    page.on("response", (response) => answers.push(response.status()));
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));

    await page.goto(article);
    // Pictures further down are asked for when the reader comes near them.
    for (const picture of await page.getByRole("main").locator("img").all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveJSProperty("complete", true);
      await expect(picture).not.toHaveJSProperty("naturalWidth", 0);
    }
    await page.waitForLoadState("networkidle");

    const kinds = requests.map(({ type, url }) => (url.endsWith("/favicon.svg") ? "icon" : type));
    expect(kinds.filter((kind) => kind === "document")).toHaveLength(1);
    expect(kinds.filter((kind) => !["document", "image", "icon"].includes(kind))).toEqual(["script"]);
    expect(requests.filter(({ url }) => new URL(url).origin !== baseURL)).toEqual([]);
    expect(answers.filter((status) => status >= 400)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
