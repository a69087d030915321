/** A page before a preview adds its own to it. */
export interface Sheet {
  readonly status: number;
  readonly html: string;
  /** The content file that it is made of. */
  readonly file?: string | undefined;
  /** Why it is not what its file says. */
  readonly notice?: string;
}
