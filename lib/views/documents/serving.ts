import type { Catalogue } from "@/lib/content/catalogue";
import { articlePath, contentPagePath } from "@/lib/site/paths";
import type { MoveView } from "./moves";
import { toMovesView } from "./moves";

/** Who reads how the site is to be served: our own server, static hosts, or one of nginx's two files. */
export type ServingReader = "server" | "hosts" | "nginx-http" | "nginx-server";

/** What decides the headers of answers, besides the code. */
export interface ServingView {
  readonly kind: "serving";
  readonly reader: ServingReader;
  /** Whether the site's public address is an https one. */
  readonly isSecure: boolean;
  /** Articles of the last days, whose answers are kept for a shorter time. */
  readonly freshPaths: readonly string[];
  /** Pages that stand at the top, which no pattern of addresses could name. */
  readonly topPaths: readonly string[];
  /** Only for who reads all in one file. */
  readonly moves: readonly MoveView[];
}

export function toServingView(catalogue: Catalogue, reader: ServingReader): ServingView {
  const readsLists = reader === "server" || reader === "nginx-http";
  return {
    kind: "serving",
    reader,
    isSecure: catalogue.site.url.startsWith("https:"),
    freshPaths: readsLists ? catalogue.fresh.map(({ slug }) => articlePath(slug)) : [],
    topPaths: reader === "hosts" ? [...catalogue.pages.keys()].map(contentPagePath) : [],
    moves: reader === "nginx-http" ? toMovesView(catalogue, "server").moves : [],
  };
}
