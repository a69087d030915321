import type { TopicPageView } from "@/lib/views/list-pages";
import { ArchivePointer } from "../archive/ArchivePointer";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { StoryList } from "../story/StoryList";

export interface TopicPageProps {
  readonly view: TopicPageView;
}

export function TopicPage({ view }: TopicPageProps) {
  const { chrome, breadcrumbs, title, stories, archive } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} kicker="Topik" title={title} />
      <StoryList stories={stories} headingLevel={2} />
      <ArchivePointer archive={archive} />
    </PageShell>
  );
}
