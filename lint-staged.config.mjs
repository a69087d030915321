/** What a commit must pass, by the files in it; `npm run hooks` switches it on. */
export default {
  // Articles are held against each other, so that the whole content is read; that takes a second.
  "content/**": () => "npm run --silent check",
  "*.{ts,tsx,mjs}": ["eslint --max-warnings 0", "prettier --check"],
  "*.{css,json,md,yml,code-snippets}": "prettier --check",
};
