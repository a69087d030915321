import type { DayPageView } from "@/lib/views/archive-pages";
import { NeighbourLinks } from "../archive/NeighbourLinks";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { StoryList } from "../story/StoryList";

export interface DayPageProps {
  readonly view: DayPageView;
}

export function DayPage({ view }: DayPageProps) {
  const { chrome, breadcrumbs, title, stories, earlier, later } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} />
      <StoryList stories={stories} headingLevel={2} />
      <NeighbourLinks earlier={earlier} later={later} />
    </PageShell>
  );
}
