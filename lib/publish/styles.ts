import { readFileSync } from "node:fs";
import path from "node:path";
import type { StyleReader } from "./finish";

/**
 * The stylesheets of the compiled app, each read once.
 *
 * @throws when a page asks for one that the app does not have
 */
export function readStylesOf(appDir: string): StyleReader {
  const known = new Map<string, string>();
  return (href) => {
    const file = href.replace(/[?#].*$/, "").replace(/^\/_next\//, ".next/");
    let css = known.get(file);
    if (css === undefined) {
      // Read at once and not in the background: it happens a dozen times in a publish, and the page waits for it anyway.
      css = readFileSync(path.join(appDir, file), "utf8")
        .replace(/\/\*# sourceMappingURL=.*?\*\//g, "")
        .trim();
      known.set(file, css);
    }
    return css;
  };
}
