import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Programs that read and serve what we write as the world does, each from a Debian package of its own. */

const nginxPlaces = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx"];

/** nginx, which is seldom where a shell would look; `undefined` when there is none. */
export function findNginx(): string | undefined {
  return nginxPlaces.find((place) => existsSync(place));
}

/** The Python with which feedparser can be used; `undefined` when there is none. */
export function findFeedparser(): string | undefined {
  return ["python3", "/usr/bin/python3"].find((python) => runs(python, ["-c", "import feedparser, sqlite3"]));
}

/** Packages whose programs are not there. */
export function missingPackages(): readonly string[] {
  return [
    ...(runs("xmllint", ["--version"]) ? [] : ["libxml2-utils"]),
    ...(runs("newsboat", ["-V"]) ? [] : ["newsboat"]),
    ...(findNginx() === undefined ? ["nginx-light"] : []),
    ...(findFeedparser() === undefined ? ["python3-feedparser"] : []),
    ...(runs("java", ["-version"]) ? [] : ["default-jre-headless"]),
  ];
}

function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
