import { bodyHtml } from "../samples/article";
import type { BodyTextProps } from "./BodyText";

export const examples = {
  filed: { html: bodyHtml, dateline: "Jakarta, Warta" },
  "without dateline": { html: bodyHtml },
  "beginning with a heading": { html: "<h2>Duduk perkara</h2>\n<p>Awalnya.</p>", dateline: "Bogor, Warta" },
} satisfies Record<string, BodyTextProps>;
