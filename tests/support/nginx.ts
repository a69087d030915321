import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { present } from "./known";
import { projectDir, temporaryFolder } from "./site";
import { ask } from "./site-http";

/** How long it may take to listen; far more than it does. */
const patienceMs = 20_000;

const places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx"];

/** nginx on this machine; `undefined` where there is none. */
export function findNginx(): string | undefined {
  return places.find((place) => existsSync(place));
}

export interface RunningNginx {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * nginx on a site folder, with the very lines that `docs/deploy.md` gives for that.
 *
 * @throws with what nginx said when it does not take them
 */
export async function startNginx(program: string, siteDir: string): Promise<RunningNginx> {
  const prefix = await temporaryFolder();
  await mkdir(path.join(prefix, "logs"));
  const port = await freePort();
  const lines = (await documentedLines())
    .replaceAll("/srv/warta/site", siteDir)
    .replace("listen 80;", `listen 127.0.0.1:${String(port)};`);
  const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const config = `daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events {}
http {
access_log off;
types { text/html html; text/xml xml; }
${bodies.map((name) => `${name}_temp_path ${name};`).join("\n")}
${lines}
}
`;
  const file = path.join(prefix, "nginx.conf");
  await writeFile(file, config);
  const child = spawn(program, ["-p", prefix, "-c", file, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, "close");
  const url = `http://127.0.0.1:${String(port)}`;
  const startMs = performance.now();
  for (;;) {
    if (await ask(url, "/").catch(() => undefined)) break;
    const isLost = child.exitCode !== null || performance.now() - startMs > patienceMs;
    if (isLost) {
      child.kill("SIGKILL");
      throw new Error(`nginx does not serve: ${said}`);
    }
    await pause(50);
  }
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The lines of nginx that serve a site folder. */
async function documentedLines(): Promise<string> {
  const text = await readFile(path.join(projectDir, "docs/deploy.md"), "utf8");
  const chapter = text.slice(text.indexOf("## nginx on the site folder"));
  return present(/```nginx\n([^]*?)```/.exec(chapter)?.[1]);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
