import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "@/components/pages/ArticlePage";
import { WithdrawnPage } from "@/components/pages/WithdrawnPage";
import { getBodyHtml } from "@/lib/bodies";
import { toMetadata, toUnlistedMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

type Props = PageProps<"/artikel/[slug]">;

async function load({ params }: Props) {
  const { slug } = await params;
  return getPage(pages.article, slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  if (!page) return {};
  const { site, view } = page;
  return view.kind === "withdrawn" ? toUnlistedMetadata(site, view.head) : toMetadata(site, view.head);
}

export default async function Page(props: Props) {
  const page = await load(props);
  if (!page) notFound();
  const { contentDir, view } = page;
  if (view.kind === "withdrawn") return <WithdrawnPage view={view} />;
  return <ArticlePage view={view} bodyHtml={getBodyHtml(contentDir, view.body)} />;
}
