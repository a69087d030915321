import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { ArticlePage } from "@/components/pages/ArticlePage";
import { WithdrawnPage } from "@/components/pages/WithdrawnPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

type Props = PageProps<"/artikel/[slug]">;

async function load({ params }: Props) {
  const { slug } = await params;
  return getPage(pages.article, slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page(props: Props) {
  const page = await load(props);
  if (!page) notFound();
  const { view, bodyHtml } = page;
  return (
    <>
      {view.kind === "withdrawn" ? (
        <WithdrawnPage view={view} />
      ) : (
        <ArticlePage view={view} bodyHtml={bodyHtml(view.body, view.dateline)} />
      )}
      <JsonLd page={page} />
    </>
  );
}
