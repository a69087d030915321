/**
 * A number from 0 to `count` - 1 for a text: the same on every machine, and about as often each (FNV-1a).
 */
export function spread(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % count;
}
