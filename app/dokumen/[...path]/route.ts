import { openBody } from "@/lib/bodies";
import { toDocumentText } from "@/lib/outputs/document";
import { toFeedHtml } from "@/lib/outputs/feed-html";
import { getDocument } from "@/lib/stage";

// Only Next's own server comes here, by a rewrite in next.config.ts: a publisher makes documents without Next.
export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/dokumen/[...path]">) {
  const found = await getDocument(`/${(await params).path.join("/")}`);
  if (!found) return new Response(null, { status: 404 });
  const { site, contentDir, view, type } = found;
  const text = toDocumentText(view, {
    site,
    entryHtml: (entry) => toFeedHtml(entry, (body) => openBody(contentDir, body).html()),
    bodyMarkdown: (body, place) => openBody(contentDir, body).markdown(place),
  });
  return new Response(text, {
    headers: {
      "content-type": type,
      "cache-control": "public, max-age=0, must-revalidate",
      "x-content-type-options": "nosniff",
    },
  });
}
