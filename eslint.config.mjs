import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** A rule is an error or it is off; a warning is a rule that does not bite. */
export default tseslint.config(
  { ignores: [".next/**", ".cache/**", "site/**", "next-env.d.ts", "**/*.d.ts", "tests/fixtures/**"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat["recommended-latest"],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/no-empty-object-type": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "max-lines": ["error", { max: 250 }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    // The constructors of the branded types: the one place where a text is declared to be more.
    files: ["lib/core/ids.ts"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    // Commands and benchmarks speak to a terminal.
    files: ["lib/commands/**", "bench/**", ".ci/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
  },
  {
    // Scripts that run in a page.
    files: ["lib/preview/in-page/**"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "document",
          "location",
          "history",
          "sessionStorage",
          "EventSource",
          "URLSearchParams",
          "addEventListener",
          "scrollTo",
          "scrollX",
          "scrollY",
          "setTimeout",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
);
