import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { ArchivePage } from "@/components/pages/ArchivePage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

export async function generateMetadata(): Promise<Metadata> {
  const page = await getPage(pages.archive, "");
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page() {
  const page = await getPage(pages.archive, "");
  if (!page) notFound();
  return (
    <>
      <ArchivePage view={page.view} />
      <JsonLd page={page} />
    </>
  );
}
