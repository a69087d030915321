import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/app/JsonLd";
import { AuthorPage } from "@/components/pages/AuthorPage";
import { toMetadata } from "@/lib/outputs/metadata";
import { pages } from "@/lib/pages";
import { getPage } from "@/lib/stage";

type Props = PageProps<"/penulis/[id]">;

async function load({ params }: Props) {
  const { id } = await params;
  return getPage(pages.author, id);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  return page ? toMetadata(page.site, page.view) : {};
}

export default async function Page(props: Props) {
  const page = await load(props);
  if (!page) notFound();
  const { view, bodyHtml } = page;
  return (
    <>
      <AuthorPage view={view} bodyHtml={bodyHtml(view.body)} />
      <JsonLd page={page} />
    </>
  );
}
