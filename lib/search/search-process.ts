import os from "node:os";
import { writeDraftsFor } from "@/lib/publish/site-files";
import { makeIndex } from "./make-index";
import type { IndexAnswer } from "./search-index";

/** A process that makes the index of a site folder, tells its parent what it did, and ends. */

/** Whatever it does, publishing and serving go first. */
os.setPriority(os.constants.priority.PRIORITY_LOW);
// When the one who waits for it is gone, nobody will put in place what it makes.
process.on("disconnect", () => process.exit(1));

const [appDir = "", siteDir = "", contentDir = ""] = process.argv.slice(2);
writeDraftsFor(process.ppid);
const answer: IndexAnswer = await makeIndex({ appDir, siteDir, contentDir }).then(
  (change) => ({ change: change ?? null }),
  (error: unknown) => ({
    failure: error instanceof Error ? error.message : String(error),
    ...(error instanceof Error && "code" in error && { code: String(error.code) }),
  }),
);
process.send?.(answer, () => {
  process.exit(0);
});
