import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { MonthPage } from "@/components/pages/MonthPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

type Props = PageProps<"/indeks/[year]/[month]">;

async function load({ params }: Props) {
  const { year, month } = await params;
  return getPage(pages.month, `${year}-${month}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page(props: Props) {
  const page = await load(props);
  if (!page) notFound();
  return (
    <>
      <MonthPage view={page.view} />
      <JsonLd page={page} />
    </>
  );
}
