/** What is used of Pagefind in the browser; its package has no types for that. */
export interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly noWorker: boolean;
    readonly metaCacheTag: string;
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
  }) => Pagefind;
}

export interface Pagefind {
  readonly init: () => Promise<void>;
  readonly mergeIndex: (path: string, options: { readonly metaCacheTag: string }) => Promise<void>;
  readonly search: (query: string, options: SearchOptions) => Promise<{ readonly results: readonly Hit[] }>;
}

export interface SearchOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: Readonly<Record<string, "asc" | "desc">>;
}

export interface Hit {
  readonly id: string;
  /** Loads what is kept of the article. */
  readonly data: () => Promise<Found>;
}

export interface Found {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

export function isPagefind(value: unknown): value is PagefindModule {
  return typeof value === "object" && value !== null && "createInstance" in value;
}
