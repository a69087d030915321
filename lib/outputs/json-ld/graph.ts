import type {
  AboutPageLeaf,
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  ContactPageLeaf,
  NewsMediaOrganizationLeaf,
  ProfilePageLeaf,
  WebSiteLeaf,
} from "schema-dts";
import { assertNever } from "@/lib/core/assert-never";
import type { Site } from "@/lib/site/site";
import type { PageView } from "@/lib/views/page-view";
import type { ArticleNode } from "./article";
import { toArticleNode } from "./article";
import { toBreadcrumbList } from "./breadcrumb-list";
import { listFrontStories, toCollectionPage } from "./collection-page";
import { toContentPageNode } from "./content-page";
import { toOrganization } from "./organization";
import { toProfilePage } from "./profile-page";
import { toWebSite } from "./web-site";

/** A thing that pages of this site speak of. */
export type JsonLdNode =
  | AboutPageLeaf
  | ArticleNode
  | BreadcrumbListLeaf
  | CollectionPageLeaf
  | ContactPageLeaf
  | NewsMediaOrganizationLeaf
  | ProfilePageLeaf
  | WebSiteLeaf;

/** What a page says of itself, in schema.org's words. */
export interface JsonLdGraph {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly JsonLdNode[];
}

/** @returns `undefined` for a page that has nothing to say to machines */
export function toGraph(site: Site, view: PageView): JsonLdGraph | undefined {
  const nodes = toNodes(site, view);
  return nodes.length === 0 ? undefined : { "@context": "https://schema.org", "@graph": nodes };
}

function toNodes(site: Site, view: PageView): readonly JsonLdNode[] {
  switch (view.kind) {
    case "article":
      return [toArticleNode(site, view), toBreadcrumbList(site, view)];
    case "author":
      return [toProfilePage(site, view), toBreadcrumbList(site, view)];
    case "section":
    case "topic":
    case "day":
      return [toCollectionPage(site, view.head, view.stories), toBreadcrumbList(site, view)];
    case "front":
      return [
        toWebSite(site),
        toOrganization(site, view.policies),
        toCollectionPage(site, view.head, listFrontStories(view)),
      ];
    case "content-page": {
      const page = toContentPageNode(site, view);
      return [...(page ? [page] : []), toBreadcrumbList(site, view)];
    }
    case "archive":
    case "corrections":
    case "history":
    case "month":
    case "search":
    case "withdrawn":
      return [toBreadcrumbList(site, view)];
    case "not-found":
    case "saved":
      return [];
    default:
      return assertNever(view);
  }
}
