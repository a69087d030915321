/**
 * Ends a switch over a union: a kind that is added later makes the compiler name every switch to finish.
 *
 * @throws always, since it is reached only when a value is not of its declared type.
 */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected kind: ${JSON.stringify(value)}`);
}
