import { chrome } from "../samples/chrome";
import { archiveLink, frontLink } from "../samples/links";
import { stories } from "../samples/stories";
import type { AuthorPageProps } from "./AuthorPage";

const view: AuthorPageProps["view"] = {
  kind: "author",
  head: { title: "Sekar Anjani", description: "Redaktur Teknologi, AI.", path: "/penulis/sekar-anjani" },
  chrome,
  breadcrumbs: [frontLink],
  title: "Sekar Anjani",
  role: "Redaktur Teknologi, AI",
  profiles: [{ href: "https://id.linkedin.com/in/sekar", label: "id.linkedin.com" }],
  stories,
  archive: archiveLink,
};
const bodyHtml = "<p>Sekar Anjani menyunting liputan kecerdasan buatan.</p>";

export const examples = {
  full: { view, bodyHtml },
  "before the first story": { view: { ...view, profiles: [], stories: [] }, bodyHtml },
} satisfies Record<string, AuthorPageProps>;
