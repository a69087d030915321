import path from "node:path";
import { z } from "zod";
import { serverHeadersPath } from "@/lib/site/paths";
import type { Answer } from "@/lib/site/response-kinds";
import { kindOfAnswer } from "@/lib/site/response-kinds";
import type { SiteFacts } from "@/lib/site/security-headers";
import { headersOf } from "@/lib/site/security-headers";
import { fileOfPage } from "../site-files";
import { WatchedFile } from "./watched-file";

type HeaderRecord = Readonly<Record<string, string>>;

interface Table extends SiteFacts {
  readonly freshFiles: ReadonlySet<string>;
  /** Headers by kind of answer; each is made once. */
  readonly known: Map<string, HeaderRecord>;
}

const tableForm = z.object({
  isSecure: z.boolean(),
  hashes: z.object({ styles: z.array(z.string()), scripts: z.array(z.string()) }),
  freshPaths: z.array(z.string()),
});

/** The headers of a site's answers, as its folder has them. */
export class HeaderTable {
  private readonly file: WatchedFile<Table>;

  constructor(siteDir: string) {
    this.file = new WatchedFile(path.join(siteDir, fileOfPage(serverHeadersPath)), toTable);
  }

  of({ status, file }: Pick<Answer, "status" | "file">): HeaderRecord {
    const { freshFiles, known, ...facts } = this.file.current();
    const answer = { status, file, isFresh: freshFiles.has(file) };
    const { name } = kindOfAnswer(answer);
    let headers = known.get(name);
    if (!headers) {
      headers = Object.fromEntries(headersOf(answer, facts));
      known.set(name, headers);
    }
    return headers;
  }
}

/** A folder without a table, or with one that can't be read, has the strictest headers: no style and no script is ours. */
function toTable(json: unknown): Table {
  const { data } = tableForm.safeParse(json);
  return {
    isSecure: data?.isSecure ?? false,
    hashes: data?.hashes ?? { styles: [], scripts: [] },
    freshFiles: new Set(data?.freshPaths.map((page) => `/${fileOfPage(page)}`)),
    known: new Map(),
  };
}
