import os from "node:os";
import { writeFaultIn } from "@/lib/publish/folder-unwritable";
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
  (error: unknown) => {
    const writeFault = writeFaultIn(error, siteDir);
    const failure = error instanceof Error ? error.message : String(error);
    return { failure, ...(writeFault !== undefined && { writeFault }) };
  },
);
process.send?.(answer, () => {
  process.exit(0);
});
