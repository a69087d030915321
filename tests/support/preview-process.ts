import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { newsroomFrame } from "./newsroom";

type ServedFiles = Readonly<Record<string, string | Uint8Array | undefined>>;

/** `npm run preview` or `npm start` on a newsroom of its own, for a browser. */
export interface ServingProcess {
  readonly url: string;
  /** Saves a file as many editors do: beside its place, and moved there. */
  readonly save: (file: string, text: string | Uint8Array) => Promise<void>;
  /** Ends it and leaves the newsroom, as when the network is gone. */
  readonly pause: () => Promise<void>;
  /** Ends it, and takes the newsroom away. */
  readonly stop: () => Promise<void>;
  /** Ends it, and begins again on the same port. */
  readonly restart: () => Promise<void>;
}

export function startPreviewProcess(files: ServedFiles): Promise<ServingProcess> {
  return startServing("preview", files);
}

export function startSiteProcess(files: ServedFiles): Promise<ServingProcess> {
  return startServing("start", files);
}

async function startServing(command: Command, files: ServedFiles): Promise<ServingProcess> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `warta-${command}-`));
  const contentDir = path.join(folder, "content");
  const save = async (file: string, text: string | Uint8Array) => {
    const target = path.join(contentDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(`${target}.draft`, text);
    await rename(`${target}.draft`, target);
  };
  for (const [file, text] of Object.entries({ ...newsroomFrame, ...files })) await save(file, text ?? "");
  const order = { command, contentDir, siteDir: path.join(folder, "site") };
  let running = await run(order, "0");
  const { url } = running;
  return {
    url,
    save,
    pause: () => running.end(),
    restart: async () => {
      await running.end();
      running = await run(order, new URL(url).port);
    },
    stop: async () => {
      await running.end();
      await rm(folder, { recursive: true });
    },
  };
}

type Command = "preview" | "start";

interface Order {
  readonly command: Command;
  readonly contentDir: string;
  readonly siteDir: string;
}

interface Running {
  readonly url: string;
  readonly end: () => Promise<void>;
}

async function run({ command, contentDir, siteDir }: Order, port: string): Promise<Running> {
  const child = spawn(process.execPath, ["lib/commands/launch.mjs", command], {
    cwd: path.resolve(import.meta.dirname, "../.."),
    env: { ...process.env, CONTENT_DIR: contentDir, SITE_DIR: siteDir, HOST: "127.0.0.1", PORT: port },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      resolve();
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const address = /siap dibaca di (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on("error", reject);
    void ended.then(() => {
      reject(new Error(`${command} ended before it served: ${output}`));
    });
  });
  return {
    url,
    end: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
