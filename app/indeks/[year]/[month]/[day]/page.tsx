import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DayPage } from "@/components/pages/DayPage";
import { getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { findView, pages } from "@/lib/pages";

type Props = PageProps<"/indeks/[year]/[month]/[day]">;

async function load({ params }: Props) {
  const { year, month, day } = await params;
  const edition = await getEdition();
  return { edition, view: findView(pages.day, edition.catalogue, `${year}-${month}-${day}`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, view } = await load(props);
  return view ? toMetadata(edition.catalogue.site, view.head) : {};
}

export default async function Page(props: Props) {
  const { view } = await load(props);
  if (!view) notFound();
  return <DayPage view={view} />;
}
