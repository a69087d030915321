import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ShownInstant } from "@/lib/core/indonesian";
import { nameDay } from "@/lib/core/indonesian";
import { dayOf, toIso } from "@/lib/core/instant";
import { listInSection, listLatestEditorial, withNewsFirst } from "@/lib/queries/articles";
import type { PageRole } from "@/lib/site/page-roles";
import { roleOfPage } from "@/lib/site/page-roles";
import { contentPagePath, frontPath } from "@/lib/site/paths";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { HeadView, SectionLinkView } from "./parts";
import { toSectionLink } from "./parts";
import type { StoryCardView } from "./story-card";
import { toStoryCard, toStoryCards } from "./story-card";

export interface SectionBlockView {
  readonly section: SectionLinkView;
  readonly stories: readonly StoryCardView[];
}

export interface FrontPageView {
  readonly kind: "front";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  /** The day of the newest article; a static page knows no today. Absent while nothing is published. */
  readonly edition?: ShownInstant;
  readonly lead?: StoryCardView;
  readonly picks: readonly StoryCardView[];
  readonly latest: readonly StoryCardView[];
  readonly blocks: readonly SectionBlockView[];
  readonly policies: PoliciesView;
}

/** Where the newsroom says how it works; absent where it has no such page. All are in the footer. */
export interface PoliciesView {
  readonly corrections?: string | undefined;
  readonly ethics?: string | undefined;
  readonly masthead?: string | undefined;
}

const pickCount = 4;
const latestCount = 8;
const blockCount = 4;

/**
 * The editors' lead and picks; the newest articles take their places where the editors chose none. What was paid for comes
 * there by the editors' choice alone, and stands in its section.
 */
export function toFrontPageView(catalogue: Catalogue): FrontPageView {
  const { site, front } = catalogue;
  const [newest] = listLatestEditorial(catalogue, { limit: 1 });
  const lead = (front.lead && catalogue.publishedBySlug.get(front.lead)) ?? newest;
  const chosen = front.picks.flatMap((slug) => catalogue.publishedBySlug.get(slug) ?? []);
  const picks = chosen.length > 0 ? chosen : listLatestEditorial(catalogue, { limit: pickCount + 1 });
  const shownPicks = picks.filter((article) => article !== lead).slice(0, pickCount);
  const above = new Set([lead, ...shownPicks]);
  const below = (articles: readonly PublishedArticle[], limit: number) =>
    articles.filter((article) => !above.has(article)).slice(0, limit);

  return {
    kind: "front",
    head: { title: `${site.name}: ${site.tagline}`, description: describe(catalogue), path: frontPath },
    chrome: toChromeView(catalogue, undefined),
    ...(newest && { edition: editionOf(newest, site.timeZone) }),
    ...(lead && { lead: toStoryCard(catalogue, lead) }),
    picks: toStoryCards(catalogue, shownPicks),
    latest: toStoryCards(
      catalogue,
      below(listLatestEditorial(catalogue, { limit: latestCount + above.size }), latestCount),
    ),
    blocks: [...catalogue.sections.keys()].flatMap((id) => {
      const stories = below(listInSection(catalogue, id, { limit: blockCount + above.size }), blockCount);
      const section = toSectionLink(catalogue, id);
      return stories.length > 0
        ? [{ section, stories: toStoryCards(catalogue, withNewsFirst(stories)) }]
        : [];
    }),
    policies: {
      corrections: pathOfRole(catalogue, "corrections-policy"),
      ethics: pathOfRole(catalogue, "ethics-policy"),
      masthead: pathOfRole(catalogue, "masthead"),
    },
  };
}

function editionOf(newest: PublishedArticle, timeZone: string): ShownInstant {
  return { iso: toIso(newest.publishedAt), label: `Edisi ${nameDay(dayOf(newest.publishedAt, timeZone))}` };
}

/** What the site writes about; what it is, its tagline says already. */
function describe({ site, sections }: Catalogue): string {
  const titles = [...sections.values()].map(({ title }) => title).join(", ");
  return `Berita terbaru ${site.name}${titles === "" ? "" : `: ${titles}`}.`;
}

function pathOfRole({ pages }: Catalogue, role: PageRole): string | undefined {
  const slug = [...pages.keys()].find((candidate) => roleOfPage(candidate) === role);
  return slug && contentPagePath(slug);
}
