import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { FrontPage } from "@/components/pages/FrontPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

export async function generateMetadata(): Promise<Metadata> {
  const page = await getPage(pages.front, "");
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page() {
  const page = await getPage(pages.front, "");
  if (!page) notFound();
  return (
    <>
      <FrontPage view={page.view} />
      <JsonLd page={page} />
    </>
  );
}
