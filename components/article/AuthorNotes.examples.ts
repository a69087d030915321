import { authors } from "../samples/article";
import type { AuthorNotesProps } from "./AuthorNotes";

export const examples = {
  one: { authors: authors.slice(0, 1) },
  three: { authors },
} satisfies Record<string, AuthorNotesProps>;
