/** What a commit of code must pass, by the files in it; content is checked as a whole by `.husky/pre-commit`. */
export default {
  "*.{ts,tsx,mjs}": ["eslint --max-warnings 0", "prettier --check"],
  "*.{css,json,md,yml,code-snippets}": "prettier --check",
};
