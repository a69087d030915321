import type { Issue } from "./issue";

/**
 * A value with everything that was found on the way to it. `value` is absent when an issue makes it unusable;
 * a usable value can still carry issues, such as a link that has to be left out.
 */
export interface Checked<T> {
  readonly value?: T;
  readonly issues: readonly Issue[];
}
