import type { Metadata } from "next";
import { FrontPage } from "@/components/pages/FrontPage";
import { getEdition } from "@/lib/articles";
import { toMetadata } from "@/lib/outputs/metadata";
import { toFrontPageView } from "@/lib/views/front-page";

export async function generateMetadata(): Promise<Metadata> {
  const { catalogue } = await getEdition();
  return toMetadata(catalogue.site, toFrontPageView(catalogue).head);
}

export default async function Page() {
  const { catalogue } = await getEdition();
  return <FrontPage view={toFrontPageView(catalogue)} />;
}
