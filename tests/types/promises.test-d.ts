import { describe, expectTypeOf, test } from "vitest";
import type { Edition } from "@/lib/articles";
import type {
  Article,
  DraftArticle,
  PublishedArticle,
  ScheduledArticle,
  WithdrawnArticle,
} from "@/lib/content/article";
import type { Catalogue, EditorsCatalogue } from "@/lib/content/catalogue";
import type {
  ArticleSlug,
  AuthorId,
  Day,
  MediaPath,
  Month,
  PageSlug,
  SectionId,
  TopicSlug,
} from "@/lib/core/ids";
import { parseArticleSlug } from "@/lib/core/ids";
import type { Publisher } from "@/lib/publish/publisher";
import type { findPublished, listLatest } from "@/lib/queries/articles";
import type { articlePath } from "@/lib/site/paths";
import type { toArticlePageView } from "@/lib/views/article-page";
import type { toStoryCard, toStoryCards } from "@/lib/views/story-card";

describe("a name", () => {
  test("is more than a text", () => {
    expectTypeOf<string>().not.toExtend<ArticleSlug>();
    expectTypeOf<"harga-turun">().not.toExtend<ArticleSlug>();
    expectTypeOf<ArticleSlug>().toExtend<string>();
    expectTypeOf<Parameters<typeof articlePath>[0]>().toEqualTypeOf<ArticleSlug>();
  });

  test("can't be taken for one of another thing", () => {
    expectTypeOf<SectionId>().not.toExtend<ArticleSlug>();
    expectTypeOf<AuthorId>().not.toExtend<SectionId>();
    expectTypeOf<PageSlug>().not.toExtend<ArticleSlug>();
    expectTypeOf<TopicSlug>().not.toExtend<SectionId>();
    expectTypeOf<Month>().not.toExtend<Day>();
    expectTypeOf<MediaPath>().not.toExtend<PageSlug>();
  });

  test("comes from a parser that may refuse", () => {
    expectTypeOf(parseArticleSlug).returns.toEqualTypeOf<ArticleSlug | undefined>();
  });
});

describe("an article that is not public", () => {
  test("can't be announced or shown", () => {
    expectTypeOf<Parameters<typeof toStoryCard>[1]>().toEqualTypeOf<PublishedArticle>();
    expectTypeOf<Parameters<typeof toArticlePageView>[1]>().toEqualTypeOf<PublishedArticle>();
    expectTypeOf<DraftArticle>().not.toExtend<PublishedArticle>();
    expectTypeOf<ScheduledArticle>().not.toExtend<PublishedArticle>();
    expectTypeOf<WithdrawnArticle>().not.toExtend<PublishedArticle>();
    expectTypeOf<readonly Article[]>().not.toExtend<Parameters<typeof toStoryCards>[1]>();
  });

  test("has no time of publication that a view could print", () => {
    expectTypeOf<DraftArticle>().not.toHaveProperty("publishedAt");
    expectTypeOf<ScheduledArticle>().not.toHaveProperty("publishedAt");
  });

  test("is handed out by no query", () => {
    expectTypeOf<ReturnType<typeof findPublished>>().toEqualTypeOf<PublishedArticle | undefined>();
    expectTypeOf<ReturnType<typeof listLatest>>().toEqualTypeOf<readonly PublishedArticle[]>();
  });
});

describe("the catalogue", () => {
  test("can't be changed by who reads it", () => {
    expectTypeOf<Catalogue["published"]>().toEqualTypeOf<readonly PublishedArticle[]>();
    expectTypeOf<Catalogue["published"]>().not.toExtend<PublishedArticle[]>();
    expectTypeOf<Catalogue["withdrawn"]>().not.toExtend<WithdrawnArticle[]>();
    expectTypeOf<Catalogue["publishedBySlug"]>().not.toExtend<Map<ArticleSlug, PublishedArticle>>();
    expectTypeOf<Catalogue["publishedByDay"]>().not.toExtend<Map<Day, readonly PublishedArticle[]>>();
    expectTypeOf<PublishedArticle["related"]>().not.toExtend<ArticleSlug[]>();
    expectTypeOf<Catalogue>().toEqualTypeOf<Readonly<Catalogue>>();
  });
});

describe("what only editors see", () => {
  test("can't be published", () => {
    expectTypeOf<EditorsCatalogue>().toExtend<Catalogue>();
    expectTypeOf<EditorsCatalogue>().not.toExtend<Edition["catalogue"]>();
    expectTypeOf<Edition>().toExtend<Parameters<Publisher["publish"]>[0]>();
    expectTypeOf<{
      contentDir: string;
      catalogue: EditorsCatalogue;
      heldPaths: ReadonlySet<string>;
    }>().not.toExtend<Parameters<Publisher["publish"]>[0]>();
  });
});
