import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { HistoryPage } from "@/components/pages/HistoryPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

type Props = PageProps<"/artikel/[slug]/riwayat">;

async function load({ params }: Props) {
  const { slug } = await params;
  return getPage(pages.history, slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page(props: Props) {
  const page = await load(props);
  if (!page) notFound();
  const { view, differences } = page;
  return (
    <>
      <HistoryPage view={view} differences={await differences(view.versions)} />
      <JsonLd page={page} />
    </>
  );
}
