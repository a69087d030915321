import { assertNever } from "@/lib/core/assert-never";
import type { InlineHashes } from "@/lib/site/security-headers";
import type { ServingView } from "@/lib/views/documents/serving";
import { toHostHeaders } from "./host-headers";
import { toNginxHttp } from "./nginx-http";
import { toNginxServer } from "./nginx-server";

/** How the site is to be served, for who serves it. */
export function toServingText(view: ServingView, hashes: InlineHashes): string {
  const { isSecure, freshPaths } = view;
  switch (view.reader) {
    case "server":
      return `${JSON.stringify({ isSecure, hashes, freshPaths })}\n`;
    case "hosts":
      return toHostHeaders({ isSecure, hashes }, view.topPaths);
    case "nginx-http":
      return toNginxHttp(view, hashes);
    case "nginx-server":
      return toNginxServer({ isSecure });
    default:
      return assertNever(view.reader);
  }
}
