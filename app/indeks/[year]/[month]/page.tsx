import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthPage } from "@/components/pages/MonthPage";
import { getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { findView, pages } from "@/lib/pages";

type Props = PageProps<"/indeks/[year]/[month]">;

async function load({ params }: Props) {
  const { year, month } = await params;
  const edition = await getEdition();
  return { edition, view: findView(pages.month, edition.catalogue, `${year}-${month}`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, view } = await load(props);
  return view ? toMetadata(edition.catalogue.site, view.head) : {};
}

export default async function Page(props: Props) {
  const { view } = await load(props);
  if (!view) notFound();
  return <MonthPage view={view} />;
}
