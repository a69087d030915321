import type { Metadata } from "next";
import { CorrectionsPage } from "@/components/pages/CorrectionsPage";
import { getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { toCorrectionsPageView } from "@/lib/views/other-pages";

export async function generateMetadata(): Promise<Metadata> {
  const { catalogue } = await getEdition();
  return toMetadata(catalogue.site, toCorrectionsPageView(catalogue).head);
}

export default async function Page() {
  const { catalogue } = await getEdition();
  return <CorrectionsPage view={toCorrectionsPageView(catalogue)} />;
}
