import type { BodyRecord } from "../record";
import { renderBody } from "./render-body";
import { resolveBody } from "./resolve-body";
import { writeBody } from "./write-body";

/** Does all that a page, a feed and a copy of a body take, as if everything that it names were there. */
export function tryRendering(markdown: string, body: BodyRecord): number {
  const context = {
    articles: new Map(body.articleLinks.map(({ slug }) => [slug, { href: `/artikel/${slug}`, title: slug }])),
    paths: new Set(body.pathLinks.map(({ path }) => path)),
    pictures: new Map(body.pictures.map(({ path }) => [path, { path, width: 1, height: 1 }])),
  };
  const tree = resolveBody(markdown, context);
  const place = { origin: "https://contoh.example", pageUrl: "https://contoh.example/artikel/a" };
  return renderBody(tree, context).length + writeBody(tree, place).length;
}
