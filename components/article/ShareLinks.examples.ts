import { shareLinks } from "../samples/article";
import type { ShareLinksProps } from "./ShareLinks";

export const examples = { usual: { links: shareLinks } } satisfies Record<string, ShareLinksProps>;
