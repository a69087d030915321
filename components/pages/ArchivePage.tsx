import type { ArchivePageView } from "@/lib/views/archive-pages";
import { MonthIndex } from "../archive/MonthIndex";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";

export interface ArchivePageProps {
  readonly view: ArchivePageView;
}

export function ArchivePage({ view }: ArchivePageProps) {
  const { chrome, breadcrumbs, title, head, years } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} description={head.description} />
      <MonthIndex years={years} />
    </PageShell>
  );
}
