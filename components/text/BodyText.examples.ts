import { bodyHtml } from "../samples/article";
import type { BodyTextProps } from "./BodyText";

export const examples = {
  "a whole text": { html: bodyHtml },
  "with a dateline by itself": {
    html: "<p><b>Bogor, Warta</b></p>\n<h2>Duduk perkara</h2>\n<p>Awalnya.</p>",
  },
} satisfies Record<string, BodyTextProps>;
