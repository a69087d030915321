import { chrome } from "../samples/chrome";
import type { SiteFooterProps } from "./SiteFooter";

export const examples = { site: { chrome } } satisfies Record<string, SiteFooterProps>;
