import type { MonthPageView } from "@/lib/views/archive-pages";
import { Calendar } from "../archive/Calendar";
import { NeighbourLinks } from "../archive/NeighbourLinks";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";

export interface MonthPageProps {
  readonly view: MonthPageView;
}

export function MonthPage({ view }: MonthPageProps) {
  const { chrome, breadcrumbs, title, head, weeks, earlier, later } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} description={head.description} />
      <Calendar caption={head.title} weeks={weeks} />
      <NeighbourLinks earlier={earlier} later={later} />
    </PageShell>
  );
}
