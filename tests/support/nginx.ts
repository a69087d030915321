import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { present } from "./known";
import { findNginx } from "./programs";
import { temporaryFolder } from "./site";
import { ask } from "./site-http";

/** How long it may take to listen; far more than it does. */
const patienceMs = 20_000;

export interface RunningNginx {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * nginx on a site folder, with the configuration that was published into it.
 *
 * @throws with what nginx said when it does not take them
 */
export async function startNginx(siteDir: string): Promise<RunningNginx> {
  const prefix = await temporaryFolder();
  await mkdir(path.join(prefix, "logs"));
  const port = await freePort();
  const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const made = path.join(siteDir, ".warta");
  const config = `daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events {}
http {
access_log off;
${bodies.map((name) => `${name}_temp_path ${name};`).join("\n")}
include ${made}/nginx-http.conf;
server {
listen 127.0.0.1:${String(port)};
root ${siteDir};
include ${made}/nginx-server.conf;
}
}
`;
  const file = path.join(prefix, "nginx.conf");
  await writeFile(file, config);
  const child = spawn(present(findNginx()), ["-p", prefix, "-c", file, "-e", "stderr"], {
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

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
