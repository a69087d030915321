import type { Author, Section } from "@/lib/content/newsroom";
import type { Catalogue } from "@/lib/content/catalogue";
import type { TopicSlug } from "@/lib/core/ids";
import { listByAuthor, listInSection, listOnTopic, withNewsFirst } from "@/lib/queries/articles";
import { authorPath, frontPath, sectionPath, topicPath } from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { BodyView } from "./body";
import { toBodyView } from "./body";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { HeadView, LinkView, SectionLinkView } from "./parts";
import { toSectionLink } from "./parts";
import type { StoryCardView } from "./story-card";
import { toStoryCards } from "./story-card";

/** What the three kinds of list have in common: one page of the newest; the archive of days has the rest. */
interface ListPage {
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly title: string;
  readonly stories: readonly StoryCardView[];
  readonly archive: LinkView;
}

export interface SectionPageView extends ListPage {
  readonly kind: "section";
  readonly section: SectionLinkView;
  readonly description: string;
}

export interface TopicPageView extends ListPage {
  readonly kind: "topic";
}

export interface AuthorPageView extends ListPage {
  readonly kind: "author";
  readonly role: string;
  readonly body: BodyView;
  readonly profiles: readonly LinkView[];
}

const listLength = 30;
/** About as many characters of a description as search engines show. */
const shortLength = 200;
const breadcrumbs: readonly LinkView[] = [{ href: frontPath, label: words.front }];

export function toSectionPageView(catalogue: Catalogue, section: Section): SectionPageView {
  const path = sectionPath(section.id);
  const chrome = toChromeView(catalogue, path);
  return {
    kind: "section",
    head: {
      title: section.title,
      description: section.description || `Berita ${section.title} dari ${catalogue.site.name}.`,
      path,
      list: { href: path, label: section.title },
    },
    chrome,
    breadcrumbs,
    title: section.title,
    section: toSectionLink(catalogue, section.id),
    description: section.description,
    stories: toStoryCards(
      catalogue,
      withNewsFirst(listInSection(catalogue, section.id, { limit: listLength })),
    ),
    archive: chrome.archive,
  };
}

/** @returns `undefined` for a topic on which nothing is published */
export function toTopicPageView(catalogue: Catalogue, slug: TopicSlug): TopicPageView | undefined {
  const articles = listOnTopic(catalogue, slug, { limit: listLength });
  const name = articles[0]?.tags.find((tag) => tag.slug === slug)?.name;
  if (name === undefined) return undefined;
  const path = topicPath(slug);
  const chrome = toChromeView(catalogue, undefined);
  return {
    kind: "topic",
    head: {
      title: name,
      description: `Berita tentang ${name} dari ${catalogue.site.name}.`,
      path,
      list: { href: path, label: name },
    },
    chrome,
    breadcrumbs,
    title: name,
    stories: toStoryCards(catalogue, articles),
    archive: chrome.archive,
  };
}

export function toAuthorPageView(catalogue: Catalogue, author: Author): AuthorPageView {
  const path = authorPath(author.id);
  const chrome = toChromeView(catalogue, undefined);
  return {
    kind: "author",
    head: {
      title: author.name,
      description: shorten(`${author.role}, ${catalogue.site.name}. ${author.biography}`.trim()),
      path,
      list: { href: path, label: author.name },
    },
    chrome,
    breadcrumbs,
    title: author.name,
    role: author.role,
    body: toBodyView(catalogue, author.file, author.body),
    profiles: author.sameAs.map((href) => ({ href, label: new URL(href).hostname.replace(/^www\./, "") })),
    stories: toStoryCards(catalogue, listByAuthor(catalogue, author.id, { limit: listLength })),
    archive: chrome.archive,
  };
}

/** A text as it is where it is short, else up to the end of a word. */
function shorten(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= shortLength) return text;
  const start = characters.slice(0, shortLength).join("");
  const end = start.lastIndexOf(" ");
  return `${start.slice(0, end === -1 ? undefined : end).replace(/[\s,;:.]+$/, "")}…`;
}
