import type { BrowserContext, Page } from "playwright";
import { inlineScripts } from "@/lib/site/inline-scripts";

/** What a page did, or could do to who clicks on it, that no page of the site may. */

/** Runs in the browser: what is in the document that a text has no business to bring. @param own what every page has */
function dangersIn(own: readonly string[]): string[] {
  const found: string[] = [];
  const addresses = /^(?:href|src|srcset|action|formaction|poster|data|cite|background|ping|xlink:href)$/;
  const harmless = /^(?:https?:|mailto:|tel:|about:)$/;
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    for (const { name: attribute, value } of element.attributes) {
      const told = `${name} ${attribute}="${value.slice(0, 80)}"`;
      if (/^(?:on|style$|srcdoc$)/.test(attribute)) found.push(told);
      if (addresses.test(attribute) && !harmless.test(new URL(value, "https://warta.example").protocol))
        found.push(told);
    }
  }
  const forbidden =
    "iframe, object, embed, applet, base, frame, portal, [http-equiv=refresh], article form, svg script";
  for (const element of document.querySelectorAll(forbidden)) found.push(element.localName);
  for (const script of document.querySelectorAll("script")) {
    const isData = script.type === "application/ld+json";
    if (isData) JSON.parse(script.text);
    else if (!own.includes(script.text) && !script.src.startsWith("https://warta.example/"))
      found.push(`script ${script.text.slice(0, 80)}`);
  }
  return found;
}

export interface WatchedTab {
  readonly page: Page;
  /** Everything that went wrong since it was last asked, and what the document holds that it must not. */
  readonly takeFaults: () => Promise<readonly string[]>;
}

/** A tab that is watched: dialogs, errors, and requests to anywhere but the site. */
export async function watchTab(context: BrowserContext): Promise<WatchedTab> {
  const page = await context.newPage();
  const heard: string[] = [];
  page.on("dialog", (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(?:https:\/\/warta\.example\/|data:|about:)/.test(request.url()))
      heard.push(`request: ${request.url()}`);
  });
  return {
    page,
    takeFaults: async () => [...(await page.evaluate(dangersIn, inlineScripts)), ...heard.splice(0)],
  };
}
