import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { CorrectionsPage } from "@/components/pages/CorrectionsPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

export async function generateMetadata(): Promise<Metadata> {
  const page = await getPage(pages.corrections, "");
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page() {
  const page = await getPage(pages.corrections, "");
  if (!page) notFound();
  return (
    <>
      <CorrectionsPage view={page.view} />
      <JsonLd page={page} />
    </>
  );
}
