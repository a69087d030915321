export default {
  layout: "text.11ty.mjs",
  permalink: ({ page }) => `/${page.fileSlug}.html`,
};
