import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { serverHeadersPath } from "@/lib/site/serving-paths";
import { fileOfPage } from "../site-files";

const servingForm = z.object({
  isSecure: z.boolean(),
  hashes: z.object({ styles: z.array(z.string()), scripts: z.array(z.string()) }),
  freshPaths: z.array(z.string()),
});

/** What a site folder says of how it is to be served. */
export type Serving = z.infer<typeof servingForm>;

export function servingFile(siteDir: string): string {
  return path.join(siteDir, fileOfPage(serverHeadersPath));
}

/** @returns `undefined` for what is none */
export function parseServing(json: unknown): Serving | undefined {
  return servingForm.safeParse(json).data;
}

/** @returns `undefined` where a folder does not say it, or not so that it can be read */
export function readServing(siteDir: string): Serving | undefined {
  try {
    return parseServing(JSON.parse(readFileSync(servingFile(siteDir), "utf8")));
  } catch {
    return undefined;
  }
}
