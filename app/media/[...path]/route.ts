import { getPicture } from "@/lib/stage";

// Only Next's own server comes here: a publisher makes the files of the pictures that its pages show.
export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/media/[...path]">) {
  const picture = await getPicture(`/media/${(await params).path.join("/")}`);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(picture.bytes, {
    headers: {
      "content-type": picture.type,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
