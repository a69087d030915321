import type { Catalogue } from "@/lib/content/catalogue";
import { instantAt, toIso } from "@/lib/core/instant";
import { articlePath } from "@/lib/site/paths";

/** What a site says of itself to who watches over it. Nothing in it names what is not public. */
export interface StatusView {
  readonly counts: {
    readonly articles: number;
    readonly sections: number;
    readonly topics: number;
    readonly authors: number;
    readonly pages: number;
  };
  /** Absent while there is no article. */
  readonly newest?: { readonly path: string; readonly publishedAt: string };
  /** When the next scheduled article goes out; absent when none is scheduled. */
  readonly nextScheduledAt?: string;
}

export function toStatusView(catalogue: Catalogue): StatusView {
  const { published, sections, publishedByTopic, authors, pages, unpublished, site } = catalogue;
  const [newest] = published;
  const scheduled = unpublished.flatMap((article) =>
    article.state === "scheduled" ? [article.dueAt.epochMs] : [],
  );
  return {
    counts: {
      articles: published.length,
      sections: sections.size,
      topics: publishedByTopic.size,
      authors: authors.size,
      pages: pages.size,
    },
    ...(newest && { newest: { path: articlePath(newest.slug), publishedAt: toIso(newest.publishedAt) } }),
    ...(scheduled.length > 0 && {
      nextScheduledAt: toIso(
        instantAt(
          scheduled.reduce((a, b) => Math.min(a, b)),
          site.timeZone,
        ),
      ),
    }),
  };
}
