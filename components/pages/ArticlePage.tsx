import type { ArticlePageView } from "@/lib/views/article-page";
import { ArticleHeader } from "../article/ArticleHeader";
import { AuthorNotes } from "../article/AuthorNotes";
import { Byline } from "../article/Byline";
import { Contents } from "../article/Contents";
import { CorrectionBox } from "../article/CorrectionBox";
import { HistoryNote } from "../article/HistoryNote";
import { LeadFigure } from "../article/LeadFigure";
import { MoreStories } from "../article/MoreStories";
import { ShareLinks } from "../article/ShareLinks";
import { Sources } from "../article/Sources";
import { TopicLinks } from "../article/TopicLinks";
import { Breadcrumbs } from "../shell/Breadcrumbs";
import { PageShell } from "../shell/PageShell";
import { BodyText } from "../text/BodyText";
import styles from "./ArticlePage.module.css";

export interface ArticlePageProps {
  /** Without the text, which comes as HTML beside it, its dateline included. */
  readonly view: Omit<ArticlePageView, "body" | "dateline">;
  readonly bodyHtml: string;
}

export function ArticlePage({ view, bodyHtml }: ArticlePageProps) {
  const { chrome, breadcrumbs, section, title, standfirst, authors, picture } = view;
  const { articleKind, corrections, answers, contents, sources, history, topics, related, earlier } = view;
  const isSponsored = articleKind === "sponsored";
  return (
    <PageShell chrome={chrome}>
      <Breadcrumbs links={breadcrumbs} />
      <article className={styles["article"]} data-tone={section.tone}>
        <ArticleHeader
          section={section}
          kindLabel={view.kindLabel}
          isSponsored={isSponsored}
          sponsor={view.sponsor}
          title={title}
          standfirst={standfirst}
        />
        <Byline
          authors={authors}
          replyFrom={view.replyFrom}
          published={view.published}
          updated={view.updated}
          readingMinutes={view.readingMinutes}
        />
        {picture && <LeadFigure picture={picture} />}
        <ShareLinks links={view.share} />
        {corrections.length + answers.length > 0 && (
          <CorrectionBox corrections={corrections} answers={answers} />
        )}
        {contents.length > 0 && <Contents headings={contents} />}
        <BodyText html={bodyHtml} />
        <div className={styles["about"]}>
          {sources.length > 0 && <Sources sources={sources} isSponsored={isSponsored} />}
          {history && <HistoryNote history={history} />}
          {topics.length > 0 && <TopicLinks topics={topics} />}
          {authors.length > 0 && <AuthorNotes authors={authors} />}
        </div>
      </article>
      {related.length > 0 && (
        <MoreStories id="artikel-terkait" title="Artikel terkait" stories={related} shape="column" />
      )}
      {earlier.length > 0 && (
        <MoreStories
          id="sebelumnya"
          title={`Sebelumnya di ${section.label}`}
          stories={earlier}
          shape="line"
          hidesSection
        />
      )}
    </PageShell>
  );
}
