import type { EditorsCatalogue } from "@/lib/content/catalogue";
import { ChangedDuringPublish } from "@/lib/bodies";
import { listDocuments } from "@/lib/documents";
import { toDocumentText } from "@/lib/outputs/document";
import type { BodyCache } from "@/lib/publish/body-cache";
import { mediaTypeOf } from "@/lib/site/media-types";

/** A document for machines, as it will be when everything is public. */
export interface PreviewDocument {
  readonly kind: "document";
  readonly text: string;
  readonly type: string;
}

/**
 * @returns `undefined` where there is no such document, one that only the publisher and web servers have use for, and one
 *   whose articles were saved a moment ago
 */
export function findDocument(
  catalogue: EditorsCatalogue,
  bodies: BodyCache,
  path: string,
): PreviewDocument | undefined {
  const type = mediaTypeOf(path);
  if (type === undefined || path.includes("/.")) return undefined;
  for (const entry of listDocuments(catalogue)) {
    const view = entry.path === path ? entry.view(catalogue) : undefined;
    if (!view) continue;
    try {
      const text = toDocumentText(view, {
        site: catalogue.site,
        entryHtml: (item) => bodies.entryHtml(item),
        bodyMarkdown: (body, place) => bodies.markdown(body, place),
      });
      return { kind: "document", text, type };
    } catch (error) {
      if (error instanceof ChangedDuringPublish) return undefined;
      throw error;
    }
  }
  return undefined;
}
