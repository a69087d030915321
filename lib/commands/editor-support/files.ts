import { articleWords } from "@/lib/content/schema/field-words";
import { jsonSchemas } from "@/lib/content/schema/json-schemas";
import { fieldSnippets } from "./field-snippets";

/** Everything that is made of the schemas for VS Code: path below the project → what the file holds. */
export function editorFiles(): ReadonlyMap<string, string> {
  const schemas = jsonSchemas();
  const article = schemas.get("article") ?? {};
  return new Map([
    ...[...schemas].map(([name, schema]): [string, string] => [
      `.vscode/schemas/${name}.json`,
      toJson(schema),
    ]),
    [".vscode/kolom.code-snippets", toJson(fieldSnippets(article, articleWords))],
  ]);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
