/** What a value says as data, however much of it is made only when it is asked for. */
export function plainly(value: unknown): unknown {
  const noMap = (_key: string, part: unknown): unknown =>
    part instanceof Map ? Object.fromEntries(part) : part;
  return JSON.parse(JSON.stringify(value, noMap));
}
