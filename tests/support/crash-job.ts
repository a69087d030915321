import { setTimeout as pause } from "node:timers/promises";
import { Newsroom } from "@/lib/articles";
import { Publisher } from "@/lib/publish/publisher";

/**
 * One publish, as `npm start` makes it, in a process that is there to be killed: it says a word at every step.
 * Arguments: content folder, site folder, folder of the reading cache, the app's folder, the name of its code.
 */
const [contentDir = "", siteDir = "", cacheDir = "", appDir = "", codeHash = ""] = process.argv.slice(2);

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

const newsroom = new Newsroom({ contentDir, cacheDir, readerVersion: codeHash });
await newsroom.readAll();
const publisher = await Publisher.open({
  siteDir,
  appDir,
  codeHash,
  onProgress: (done, total) => {
    say(`${String(done)}/${String(total)}`);
  },
  // As long as lists of changes take to be written.
  onWritten: () => {
    say("written");
    return pause(5);
  },
});
const { edition } = newsroom.edition(Date.now(), await publisher.isLive());
if (!edition) throw new Error("The newsroom can't be read");
say("open");
const { failures } = await publisher.publish(edition);
say("published");
await newsroom.save();
await publisher.close();
say("closed");
if (failures.length > 0) throw new Error(failures.map(({ path, reason }) => `${path}: ${reason}`).join("\n"));
