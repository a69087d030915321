/**
 * The table of rooms (docs/design.md): who may import whom. A room that is not named may not be imported.
 *
 * `types` are rooms of which only types may be taken: the shape of a catalogue is known wherever one is handed in.
 */
const rooms = [
  { name: "core", path: "^lib/core/", may: [] },
  { name: "site", path: "^lib/site/", may: ["core"] },
  { name: "content", path: "^lib/content/", may: ["core", "site"] },
  { name: "articles", path: "^lib/articles\\.ts$", may: ["core", "site", "content"] },
  { name: "bodies", path: "^lib/bodies\\.ts$", may: ["core", "site", "content"] },
  { name: "queries", path: "^lib/queries/", may: ["core"], types: ["content"] },
  { name: "views", path: "^lib/views/", may: ["core", "site", "queries"], types: ["content"] },
  { name: "pages", path: "^lib/pages\\.ts$", may: ["core", "site", "queries", "views"], types: ["content"] },
  {
    name: "documents",
    path: "^lib/documents\\.ts$",
    may: ["core", "site", "queries", "views"],
    types: ["content"],
  },
  {
    name: "stage",
    path: "^lib/stage\\.ts$",
    may: ["core", "site", "articles", "bodies", "views", "pages", "documents", "media"],
    types: ["content"],
  },
  { name: "outputs", path: "^lib/outputs/", may: ["core", "site", "views"] },
  { name: "enhance", path: "^enhance/", may: ["site"] },
  { name: "media", path: "^lib/media/", may: ["core", "site"] },
  { name: "components", path: "^components/", may: [], types: ["core", "views", "content"] },
  { name: "app", path: "^app/", may: ["bodies", "pages", "stage", "views", "outputs", "components"] },
  {
    name: "publish",
    path: "^lib/publish/",
    may: ["core", "site", "articles", "bodies", "views", "pages", "documents", "stage", "outputs", "media"],
    types: ["content"],
  },
  {
    name: "search",
    path: "^lib/search/",
    may: ["core", "site", "bodies", "views", "publish"],
  },
  {
    name: "preview",
    path: "^lib/preview/",
    may: [
      "core",
      "site",
      "content",
      "articles",
      "bodies",
      "views",
      "pages",
      "documents",
      "outputs",
      "media",
      "components",
      "publish",
    ],
  },
  {
    name: "commands",
    path: "^lib/commands/",
    may: [
      "core",
      "site",
      "content",
      "articles",
      "queries",
      "views",
      "pages",
      "documents",
      "stage",
      "outputs",
      "media",
      "publish",
      "search",
      "preview",
    ],
  },
];

const ours = "^(?:lib|app|components|enhance|public|tests|bench)/";
const pathsOf = (names) => rooms.filter((room) => names.includes(room.name)).map((room) => room.path);

const roomRules = rooms.flatMap(({ name, path, may, types = [] }) => [
  {
    name: `${name}-imports`,
    comment: `${name} may import: ${[...may, ...types.map((type) => `types of ${type}`)].join(", ") || "nothing of ours"}.`,
    severity: "error",
    from: { path },
    to: { path: ours, pathNot: [path, ...pathsOf([...may, ...types])] },
  },
  ...(types.length === 0
    ? []
    : [
        {
          name: `${name}-types-only`,
          comment: `${name} may take only types from ${types.join(", ")}.`,
          severity: "error",
          from: { path },
          to: { path: pathsOf(types), pathNot: [path], dependencyTypesNot: ["type-only"] },
        },
      ]),
]);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: "no-circular",
      comment: "Files that import each other can't be read in any order.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody imports is dead, unless Next, npm or a browser calls it.",
      severity: "error",
      from: {
        orphan: true,
        path: "^(?:lib|components)/",
        pathNot: ["^lib/commands/", "^lib/preview/in-page/", "\\.examples\\.tsx?$"],
      },
      to: {},
    },
    {
      name: "not-unlisted",
      comment: "A package that package.json does not name can vanish with the next install.",
      severity: "error",
      from: { path: "^(?:lib|components|app)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "not-unresolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      // Syntax trees are packages of types alone.
      to: { couldNotResolve: true, pathNot: ["\\.css$", "^(?:mdast|hast)$"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(?:\\.next|\\.cache|site)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
