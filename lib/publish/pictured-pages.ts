import type { PlannedPage } from "./plan";
import type { PageFailure } from "./render-run";

export interface PartedPages {
  readonly whole: readonly PlannedPage[];
  readonly failures: readonly PageFailure[];
}

/**
 * Sets apart the pages and documents that name a picture of which there are no files: they stay as they are. Views are
 * looked through for it as texts, which takes a while and is done once in a blue moon.
 *
 * @param stems what the files of these pictures are called
 */
export function partByPictures(pages: readonly PlannedPage[], stems: readonly string[]): PartedPages {
  if (stems.length === 0) return { whole: pages, failures: [] };
  const isWhole = ({ view }: PlannedPage) => {
    const text = JSON.stringify(view);
    return !stems.some((stem) => text.includes(stem));
  };
  const whole: PlannedPage[] = [];
  const failures: PageFailure[] = [];
  for (const page of pages) {
    if (isWhole(page)) whole.push(page);
    else failures.push({ path: page.path, reason: "gambarnya tidak dapat diolah" });
  }
  return { whole, failures };
}
