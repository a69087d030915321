import { toGraph } from "@/lib/outputs/json-ld/graph";
import { toJsonLd } from "@/lib/outputs/json-ld/serialize";
import type { Page } from "@/lib/stage";
import type { PageView } from "@/lib/views/page-view";

interface Props {
  readonly page: Pick<Page<PageView>, "site" | "view">;
}

/** What a page says to machines, beside what it shows. React would escape the text of a script into something else. */
export function JsonLd({ page: { site, view } }: Props) {
  const graph = toGraph(site, view);
  return graph && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toJsonLd(graph) }} />;
}
