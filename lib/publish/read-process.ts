import { Newsroom } from "@/lib/articles";

/** A process that reads its part of a content folder into the cache, and ends. */

// When the one who waits for it is gone, nobody will read what it finds.
process.on("disconnect", () => process.exit(1));

const [contentDir = "", cacheDir = "", readerVersion = "", number = "1", count = "1", proofreads] =
  process.argv.slice(2);
const part = { number: Number(number), count: Number(count) };
const newsroom = new Newsroom({
  contentDir,
  cacheDir,
  readerVersion,
  part,
  proofreads: proofreads === "true",
});
try {
  await newsroom.readAll();
  await newsroom.save();
} catch {
  // Who asked reads what is missing, and says what is wrong with the disk.
}
process.disconnect();
