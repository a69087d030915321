import type { Metadata } from "next";
import { NotFoundPage } from "@/components/pages/NotFoundPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

export async function generateMetadata(): Promise<Metadata> {
  const page = await getPage(pages.notFound, "");
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function NotFound() {
  const page = await getPage(pages.notFound, "");
  return page && <NotFoundPage view={page.view} />;
}
