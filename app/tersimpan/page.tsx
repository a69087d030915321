import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedPage } from "@/components/pages/SavedPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

export async function generateMetadata(): Promise<Metadata> {
  const page = await getPage(pages.saved, "");
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page() {
  const page = await getPage(pages.saved, "");
  if (!page) notFound();
  return <SavedPage view={page.view} />;
}
