import { getPicture } from "@/lib/stage";

// Only Next's own server comes here: a publisher copies the pictures that its pages show.
export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/media/[...path]">) {
  const picture = await getPicture((await params).path.join("/"));
  if (!picture) return new Response(null, { status: 404 });
  return new Response(picture.bytes, {
    headers: {
      "content-type": picture.type,
      "cache-control": "public, max-age=3600",
      "x-content-type-options": "nosniff",
    },
  });
}
