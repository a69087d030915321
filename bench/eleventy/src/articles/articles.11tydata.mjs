export default {
  layout: "article.11ty.mjs",
  permalink: ({ page }) => `/artikel/${page.fileSlug}.html`,
};
