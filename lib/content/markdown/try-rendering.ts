import { mediaPath } from "@/lib/site/paths";
import type { BodyRecord } from "../record";
import { renderBody } from "./render-body";
import { resolveBody } from "./resolve-body";
import { writeBody } from "./write-body";

const anyForm = { avif: "/media/a-1.avif 1w", webp: "/media/a-1.webp", width: 1, height: 1 };

/** Does all that a page, a feed and a copy of a body take, as if everything that it names were there. */
export function tryRendering(markdown: string, body: BodyRecord): number {
  const context = {
    articles: new Map(body.articleLinks.map(({ slug }) => [slug, { href: `/artikel/${slug}`, title: slug }])),
    paths: new Set(body.pathLinks.map(({ path }) => path)),
    pictures: new Map(body.pictures.map(({ path }) => [path, { ...anyForm, src: mediaPath(path) }])),
    linkedPictures: new Map<string, string>(),
  };
  const tree = resolveBody(markdown, context);
  const place = { origin: "https://contoh.example", pageUrl: "https://contoh.example/artikel/a" };
  return renderBody(tree, context).length + writeBody(tree, place).length;
}
