import { collections } from "./newsroom.mjs";
import { addReadAlso } from "./read-also.mjs";

/** The same site as Warta's, as somebody who knows Eleventy would set it up. See ../README.md for what is equal. */
export default function configure(eleventy) {
  // Texts are Markdown and nothing else: a template language in them would only take time.
  const markdownTemplateEngine = false;
  eleventy.amendLibrary("md", addReadAlso);
  eleventy.addPassthroughCopy({ "newsroom/media": "media" });
  for (const [name, list] of Object.entries(collections)) {
    eleventy.addCollection(name, (api) => list(api.getAll()));
  }
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine };
}
