import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { ContentPage } from "@/components/pages/ContentPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

type Props = PageProps<"/[page]">;

async function load({ params }: Props) {
  const { page } = await params;
  return getPage(pages.contentPage, page);
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
      <ContentPage view={view} bodyHtml={bodyHtml(view.body)} />
      <JsonLd page={page} />
    </>
  );
}
