import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Files } from "./newsroom";
import { newsroomFrame } from "./newsroom";

/** `npm run preview` on a newsroom of its own, for a browser. */
export interface PreviewProcess {
  readonly url: string;
  /** Saves a file as many editors do: beside its place, and moved there. */
  readonly save: (file: string, text: string) => Promise<void>;
  /** Ends it, and takes the newsroom away. */
  readonly stop: () => Promise<void>;
  /** Ends it, and begins again on the same port. */
  readonly restart: () => Promise<void>;
}

export async function startPreviewProcess(files: Files): Promise<PreviewProcess> {
  const contentDir = await mkdtemp(path.join(os.tmpdir(), "warta-preview-"));
  const save = async (file: string, text: string) => {
    const target = path.join(contentDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(`${target}.draft`, text);
    await rename(`${target}.draft`, target);
  };
  for (const [file, text] of Object.entries({ ...newsroomFrame, ...files })) await save(file, text ?? "");
  let running = await run(contentDir, "0");
  const { url } = running;
  return {
    url,
    save,
    restart: async () => {
      await running.end();
      running = await run(contentDir, new URL(url).port);
    },
    stop: async () => {
      await running.end();
      await rm(contentDir, { recursive: true });
    },
  };
}

interface Running {
  readonly url: string;
  readonly end: () => Promise<void>;
}

async function run(contentDir: string, port: string): Promise<Running> {
  const child = spawn(process.execPath, ["lib/commands/launch.mjs", "preview"], {
    cwd: path.resolve(import.meta.dirname, "../.."),
    env: { ...process.env, CONTENT_DIR: contentDir, HOST: "127.0.0.1", PORT: port },
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
      reject(new Error(`preview ended before it served: ${output}`));
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
