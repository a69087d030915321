import { findBrowser } from "../tests/support/browser";
import type { Bench } from "./bench";
import { Site } from "./site";

/** The newsroom's own content, published and served as by `npm start`. */
const startLimitMs = 10 * 60 * 1000;

/** The pages that are measured: what readers come for, and the ways there. */
export const ownPages = {
  front: "/",
  article: "/artikel/xai-phk-500-pelatih-grok",
  section: "/kanal/kecerdasan-buatan",
  search: "/cari",
} as const;

/** Serves the newsroom's own site while something is measured of it. @param work gets the address, without a path */
export async function withOwnSite<Result>(
  { workplace, tell }: Bench,
  work: (origin: string) => Promise<Result>,
): Promise<Result> {
  tell("publishing the newsroom's own content");
  const site = new Site(workplace, "content", workplace.place("own-site"));
  const command = await site.start(startLimitMs);
  try {
    const origin = /siap dibaca di (http:\S+)/.exec(command.output)?.[1];
    if (origin === undefined) throw new Error("npm start names no address");
    return await work(origin);
  } finally {
    await command.stop();
  }
}

/** The Chromium that the browser tests use; `undefined` where there is none. */
export function ownBrowser(): string | undefined {
  return findBrowser();
}
