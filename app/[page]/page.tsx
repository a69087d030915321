import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContentPage } from "@/components/pages/ContentPage";
import { getBodyHtml, getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { findView, pages } from "@/lib/pages";

type Props = PageProps<"/[page]">;

async function load({ params }: Props) {
  const { page } = await params;
  const edition = await getEdition();
  return { edition, view: findView(pages.contentPage, edition.catalogue, page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, view } = await load(props);
  return view ? toMetadata(edition.catalogue.site, view.head) : {};
}

export default async function Page(props: Props) {
  const { edition, view } = await load(props);
  if (!view) notFound();
  return <ContentPage view={view} bodyHtml={await getBodyHtml(edition, view.body)} />;
}
