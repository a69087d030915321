import path from "node:path";
import type { Bench } from "../bench";
import { editedArticles } from "../bench";
import { freshSentence, freshTitle, save, withLastSentence, withTitle } from "../edit";
import type { Figure, Measured } from "../figure";

/**
 * `npm run build` after one edit and after none: the whole command but for the index of the search, which follows when
 * the pages are out; and with it.
 */
export async function measureBuild({ site, articleCount, runCount, memory, tell }: Bench): Promise<Measured> {
  const { middle, newest } = editedArticles({ articleCount });
  const fileOf = ({ file }: { readonly file: string }) => path.join(site.contentDir, file);
  const retitle = async (file: string) => save(file, await withTitle(file, freshTitle()));
  const cases = [
    { id: "build.nothing", label: "build with nothing to do", edit: () => Promise.resolve() },
    {
      id: "build.middle",
      label: "build after a title edit, mid-archive",
      edit: () => retitle(fileOf(middle)),
    },
    { id: "build.newest", label: "build after a title edit, newest", edit: () => retitle(fileOf(newest)) },
    {
      id: "build.body",
      label: "build after a body edit",
      edit: async () => save(fileOf(middle), await withLastSentence(fileOf(middle), freshSentence())),
    },
  ];
  tell("build, until everything is there");
  await site.build();

  const figures: Figure[] = [];
  for (const { id, label, edit } of cases) {
    tell(label);
    const seconds: number[] = [];
    const withIndex: number[] = [];
    const pages: number[] = [];
    for (let run = 0; run < runCount; run += 1) {
      await edit();
      const result = await site.build();
      memory.note(result.usage);
      seconds.push(result.seconds - result.indexSeconds);
      withIndex.push(result.seconds);
      pages.push(result.renderedCount);
    }
    figures.push(
      { id, label, unit: "s", values: seconds },
      { id: `${id}.index`, label: `${label}, with the index of the search`, unit: "s", values: withIndex },
      { id: `${id}.pages`, label: `${label}: pages`, unit: "pages", values: pages },
    );
  }
  return { figures };
}
