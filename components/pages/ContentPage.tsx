import type { ContentPageView } from "@/lib/views/other-pages";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { BodyText } from "../text/BodyText";

export interface ContentPageProps {
  readonly view: ContentPageView;
  readonly bodyHtml: string;
}

export function ContentPage({ view, bodyHtml }: ContentPageProps) {
  const { chrome, breadcrumbs, title, standfirst } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} description={standfirst} />
      <BodyText html={bodyHtml} />
    </PageShell>
  );
}
