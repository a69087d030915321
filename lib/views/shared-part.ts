const sharedParts = new WeakSet();

/**
 * Says that a part of a view is the very same object in the views of many pages, so that whoever reads views for their
 * content, as the planner does, needs to read it once.
 */
export function sharePart<Part extends object>(part: Part): Part {
  sharedParts.add(part);
  return part;
}

export function isSharedPart(part: unknown): part is object {
  return typeof part === "object" && part !== null && sharedParts.has(part);
}
