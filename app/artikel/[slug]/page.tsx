import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "@/components/pages/ArticlePage";
import { WithdrawnPage } from "@/components/pages/WithdrawnPage";
import { getBodyHtml, getEdition } from "@/lib/articles";
import { toMetadata, toUnlistedMetadata } from "@/lib/outputs/metadata";
import { findView, pages } from "@/lib/pages";

type Props = PageProps<"/artikel/[slug]">;

async function load({ params }: Props) {
  const { slug } = await params;
  const edition = await getEdition();
  return { edition, view: findView(pages.article, edition.catalogue, slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, view } = await load(props);
  if (!view) return {};
  const { site } = edition.catalogue;
  return view.kind === "withdrawn" ? toUnlistedMetadata(site, view.head) : toMetadata(site, view.head);
}

export default async function Page(props: Props) {
  const { edition, view } = await load(props);
  if (!view) notFound();
  if (view.kind === "withdrawn") return <WithdrawnPage view={view} />;
  return <ArticlePage view={view} bodyHtml={await getBodyHtml(edition, view.body)} />;
}
