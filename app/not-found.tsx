import type { Metadata } from "next";
import { NotFoundPage } from "@/components/pages/NotFoundPage";
import { getEdition } from "@/lib/articles";
import { toUnlistedMetadata } from "@/lib/outputs/metadata";
import { toNotFoundPageView } from "@/lib/views/other-pages";

export async function generateMetadata(): Promise<Metadata> {
  const { catalogue } = await getEdition();
  return toUnlistedMetadata(catalogue.site, toNotFoundPageView(catalogue).head);
}

export default async function NotFound() {
  const { catalogue } = await getEdition();
  return <NotFoundPage view={toNotFoundPageView(catalogue)} />;
}
