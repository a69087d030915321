import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { DayPage } from "@/components/pages/DayPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

type Props = PageProps<"/indeks/[year]/[month]/[day]">;

async function load({ params }: Props) {
  const { year, month, day } = await params;
  return getPage(pages.day, `${year}-${month}-${day}`);
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
      <DayPage view={page.view} />
      <JsonLd page={page} />
    </>
  );
}
