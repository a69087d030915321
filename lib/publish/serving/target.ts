import path from "node:path";
import { cleanPath } from "@/lib/site/addresses";
import { hostHeadersPath, hostMovesPath, notFoundPath } from "@/lib/site/paths";
import type { MoveView } from "@/lib/views/documents/moves";
import { fileOfPage } from "../site-files";

/** What an address is answered with. */
export type Target =
  | { readonly kind: "file"; readonly status: 200 | 404 | 410; readonly file: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "unreadable" };

const notFoundFile = fileOfPage(notFoundPath);
const missing: Target = { kind: "file", status: 404, file: notFoundFile };
/** What is no page by itself, and what tells other hosts what this server does. */
const unservedFiles: ReadonlySet<string> = new Set([
  notFoundFile,
  fileOfPage(hostMovesPath),
  fileOfPage(hostHeadersPath),
]);

/**
 * One address for each page: an ending, a slash at the end, percent signs for plain letters, or a name that it once had
 * lead to it in one step. What is gone says so, and what begins with a dot is nobody's business.
 *
 * @param url as a request names it
 */
export function findTarget(url: string, findMove: (pathname: string) => MoveView | undefined): Target {
  const end = url.indexOf("?");
  const pathname = end < 0 ? url : url.slice(0, end);
  const query = end < 0 ? "" : url.slice(end);
  const resolved = resolvePath(pathname);
  if (resolved === undefined) return { kind: "unreadable" };
  const move = findMove(pathname);
  if (move?.kind === "redirect") return { kind: "redirect", to: withQuery(move.to, query) };
  if (move?.kind === "gone") return { kind: "file", status: 410, file: notFoundFile };
  // No file of the site has other letters in its name, and what is sent back must have none.
  if (!plainPath.test(resolved)) return missing;
  const clean = cleanPath(resolved);
  if (clean.includes("/.")) return missing;
  if (clean !== pathname) return { kind: "redirect", to: `${clean}${query}` };
  if (/\.(?:br|gz)$/.test(clean)) return missing;
  const file = /\.[a-z0-9_]+$/i.test(clean) ? clean.slice(1) : fileOfPage(clean);
  if (unservedFiles.has(file)) return missing;
  // The notice that says why stands where the article stood.
  return { kind: "file", status: move?.kind === "withdrawn" ? 410 : 200, file };
}

const plainPath = /^[\w./~-]*$/;

/**
 * An address without percent signs, dots that lead up, and repeated slashes.
 *
 * @returns `undefined` for what no server takes: half a percent sign, a zero byte, a way out of the site
 */
function resolvePath(pathname: string): string | undefined {
  if (!pathname.startsWith("/") || /%(?![0-9a-f]{2})|%00/i.test(pathname)) return undefined;
  // What is no UTF-8 is no name of ours either.
  const decoded = pathname.includes("%") ? decode(pathname) : pathname;
  if (!decoded.includes("/.") && !decoded.includes("//")) return decoded;
  const below = path.posix.normalize(`.${decoded.replace(/\/{2,}/g, "/")}`);
  if (below === ".." || below.startsWith("../")) return undefined;
  return `/${below === "./" || below === "." ? "" : below}`;
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** An address of another site may have a query of its own, which is the one that counts there. */
function withQuery(address: string, query: string): string {
  return /[?#]/.test(address) ? address : `${address}${query}`;
}
