import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { projectDir, readerEnvironment } from "./site";

export interface NextServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** `npm run start:app` on a free port: Next's own server on the compiled app. */
export async function startNextServer(contentDir: string): Promise<NextServer> {
  const next = createRequire(path.join(projectDir, "package.json")).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", "0"], {
    cwd: projectDir,
    env: { ...readerEnvironment(), CONTENT_DIR: contentDir, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      resolve();
    });
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /(http:\S+:\d+)[^]*Ready/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("error", reject);
    void ended.then(() => {
      reject(new Error(`Next's server ended: ${printed}`));
    });
  });
  return {
    url,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
