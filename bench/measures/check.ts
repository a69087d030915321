import { rm } from "node:fs/promises";
import path from "node:path";
import type { Bench } from "../bench";
import { editedArticles } from "../bench";
import { freshSentence, save, withLastSentence } from "../edit";
import type { Figure, Measured } from "../figure";

const gitLimitMs = 10 * 60 * 1000;

/** `npm run check`, the whole command: with everything to read, with nothing new, and of what changed since a commit. */
export async function measureCheck({
  workplace,
  site,
  articleCount,
  runCount,
  memory,
  tell,
}: Bench): Promise<Measured> {
  const { middle } = editedArticles({ articleCount });
  const edited = path.join(site.contentDir, middle.file);
  const repository = path.join(site.contentDir, ".git");
  const git = (...args: readonly string[]) =>
    workplace.run({ program: "git", args, cwd: site.contentDir, limitMs: gitLimitMs });
  const person = ["-c", "user.name=Bench", "-c", "user.email=bench@warta.example"];
  const cases = [
    {
      id: "check.unread",
      label: "check with every file to read",
      args: [],
      prepare: () => rm(site.readingsDir, { recursive: true, force: true }),
    },
    { id: "check.nothing", label: "check with nothing new", args: [], prepare: () => Promise.resolve() },
    {
      id: "check.changed",
      label: "check --changed after a body edit",
      args: ["--changed"],
      prepare: async () => save(edited, await withLastSentence(edited, freshSentence())),
    },
  ];
  try {
    tell("check, until everything is in a commit");
    await git("init", "--quiet");
    // After a large commit git would tidy up by itself, unseen, while the measurement runs and its folder is removed.
    await git("config", "maintenance.auto", "false");
    await git("config", "gc.auto", "0");
    await git("add", "--all");
    await git(...person, "commit", "--quiet", "--message=Corpus");

    const figures: Figure[] = [];
    for (const { id, label, args, prepare } of cases) {
      tell(label);
      const seconds: number[] = [];
      for (let run = 0; run < runCount; run += 1) {
        await prepare();
        const result = await site.check(...args);
        memory.note(result.usage);
        seconds.push(result.seconds);
      }
      figures.push({ id, label, unit: "s", values: seconds });
    }
    return { figures };
  } finally {
    // The other measurements are of a folder without a history.
    await rm(repository, { recursive: true, force: true });
  }
}
