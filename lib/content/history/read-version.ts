import { readFrontMatter } from "../front-matter";
import type { ReadableText } from "./difference";
import { readableBlocks, toLine } from "./readable-blocks";

/** What readers read of a version of an article's file. What it lacks is empty; it was whole when it was published. */
export function readVersion(text: string): ReadableText {
  const { document } = readFrontMatter({ path: "", text });
  const fields: unknown = document?.data.value;
  return {
    title: lineOf(fields, "title"),
    standfirst: lineOf(fields, "description"),
    body: document ? readableBlocks(document.body) : [],
  };
}

function lineOf(fields: unknown, name: string): string {
  if (typeof fields !== "object" || fields === null) return "";
  const value: unknown = Reflect.get(fields, name);
  return typeof value === "string" ? toLine(value) : "";
}
