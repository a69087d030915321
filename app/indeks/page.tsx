import type { Metadata } from "next";
import { ArchivePage } from "@/components/pages/ArchivePage";
import { getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { toArchivePageView } from "@/lib/views/archive-pages";

export async function generateMetadata(): Promise<Metadata> {
  const { catalogue } = await getEdition();
  return toMetadata(catalogue.site, toArchivePageView(catalogue).head);
}

export default async function Page() {
  const { catalogue } = await getEdition();
  return <ArchivePage view={toArchivePageView(catalogue)} />;
}
