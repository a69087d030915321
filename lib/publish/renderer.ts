import { inject } from "light-my-request";
import type { DispatchFunc } from "light-my-request";
import { getDifferences } from "@/lib/bodies";
import { parseArticleSlug } from "@/lib/core/ids";
import { articlePath } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { Differences } from "@/lib/stage";
import { setStage } from "@/lib/stage";
import { textMark } from "./finish";
import type { PageView } from "@/lib/views/page-view";

/** A page as Next renders it, with `textMark` in place of its text. */
export interface RenderedPage {
  readonly status: number;
  readonly html: string;
}

export interface Renderer {
  /** Says whose pages the next ones are, and where the history of its articles is asked for. */
  readonly setSite: (site: Site, contentDir: string) => void;
  readonly render: (path: string, view: PageView) => Promise<RenderedPage>;
  /** Loads what all pages need, which takes longer than twenty pages; to be done before the stage is set. */
  readonly warmUp: () => Promise<void>;
}

/** A newsroom to warm up with: whose pages come, is not known yet, and nothing of it is kept. */
const rehearsal: Site = {
  name: "Warta",
  tagline: "",
  url: "https://warta.invalid",
  language: "id",
  timeZone: "UTC",
  publisher: { legalName: "", address: "", responsibleEditor: "", contact: "" },
};

/**
 * A production Next server in this process, asked without a network. It lives as long as the process.
 *
 * @param appDir the project's root, which holds the compiled app in `.next/`
 * @throws when the app is not compiled
 */
export async function startRenderer(appDir: string): Promise<Renderer> {
  // Next and React choose their production builds by this when they are first loaded.
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: appDir, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const dispatch: DispatchFunc = (request, response) => {
    // Next listens for the end of a response from a dozen places; Node would take that for a leak.
    response.setMaxListeners(0);
    void handle(request, response);
  };
  const ask = (url: string) => inject(dispatch, { method: "GET", url, headers: { host: "warta.invalid" } });
  const views = new Map<string, PageView>();
  const setSite = (site: Site, contentDir: string) => {
    const differences: Differences = (versions) => getDifferences(contentDir, versions);
    setStage({ site, views, bodyHtml: () => textMark, differences });
  };
  return {
    warmUp: async () => {
      setSite(rehearsal, appDir);
      // Nothing is staged, so the page of an article is loaded, and the one that says that there is none is rendered.
      const slug = parseArticleSlug("pemanasan");
      if (slug) await ask(articlePath(slug));
    },
    setSite,
    render: async (path, view) => {
      views.set(path, view);
      const response = await ask(path);
      views.delete(path);
      return { status: response.statusCode, html: response.payload };
    },
  };
}
