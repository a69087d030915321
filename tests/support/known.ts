/**
 * A name that the test knows to be well formed, through the same parser as everything else.
 *
 * @throws when it is not
 */
export function known<Id>(parse: (text: string) => Id | undefined, text: string): Id {
  const id = parse(text);
  if (id === undefined) throw new TypeError(`"${text}" is not well formed`);
  return id;
}

/** @throws when the value is absent, for a test that cannot go on without it */
export function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new TypeError("The value is absent");
  return value;
}
