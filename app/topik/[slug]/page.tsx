import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TopicPage } from "@/components/pages/TopicPage";
import { getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { findView, pages } from "@/lib/pages";

type Props = PageProps<"/topik/[slug]">;

async function load({ params }: Props) {
  const { slug } = await params;
  const edition = await getEdition();
  return { edition, view: findView(pages.topic, edition.catalogue, slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, view } = await load(props);
  return view ? toMetadata(edition.catalogue.site, view.head) : {};
}

export default async function Page(props: Props) {
  const { view } = await load(props);
  if (!view) notFound();
  return <TopicPage view={view} />;
}
