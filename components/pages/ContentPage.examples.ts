import { bodyHtml } from "../samples/article";
import { chrome } from "../samples/chrome";
import { frontLink } from "../samples/links";
import type { ContentPageProps } from "./ContentPage";

export const examples = {
  full: {
    view: {
      kind: "content-page",
      head: { title: "Redaksi", description: "Penerbit dan susunan redaksi.", path: "/redaksi" },
      chrome,
      breadcrumbs: [frontLink],
      title: "Redaksi",
      standfirst: "Penerbit dan susunan redaksi.",
    },
    bodyHtml,
  },
} satisfies Record<string, ContentPageProps>;
