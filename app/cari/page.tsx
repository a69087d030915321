import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { SearchPage } from "@/components/pages/SearchPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

export async function generateMetadata(): Promise<Metadata> {
  const page = await getPage(pages.search, "");
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page() {
  const page = await getPage(pages.search, "");
  if (!page) notFound();
  return (
    <>
      <SearchPage view={page.view} />
      <JsonLd page={page} />
      <script type="module" src={page.view.script} />
    </>
  );
}
