import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionPage } from "@/components/pages/SectionPage";
import { getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { findView, pages } from "@/lib/pages";

type Props = PageProps<"/kanal/[id]">;

async function load({ params }: Props) {
  const { id } = await params;
  const edition = await getEdition();
  return { edition, view: findView(pages.section, edition.catalogue, id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, view } = await load(props);
  return view ? toMetadata(edition.catalogue.site, view.head) : {};
}

export default async function Page(props: Props) {
  const { view } = await load(props);
  if (!view) notFound();
  return <SectionPage view={view} />;
}
