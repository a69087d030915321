import { artificialIntelligence, frontLink } from "../samples/links";
import type { BreadcrumbsProps } from "./Breadcrumbs";

export const examples = {
  "one step": { links: [frontLink] },
  "two steps": { links: [frontLink, artificialIntelligence] },
} satisfies Record<string, BreadcrumbsProps>;
