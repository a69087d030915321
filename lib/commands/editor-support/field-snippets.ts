import type { FieldWords, FieldWordsByPath } from "@/lib/content/schema/field-words";
import type { JsonSchema } from "@/lib/content/schema/json-schemas";

/** A snippet of VS Code: what is typed, what then stands there, and what is told of it. */
export interface Snippet {
  readonly prefix: string;
  readonly scope: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** Front matter is YAML within Markdown to VS Code; a new file may not have its second `---` yet. */
const scope = "yaml,markdown";

/**
 * A snippet for each field: VS Code completes front matter by these, as its YAML support reads files of YAML alone.
 * Choices are offered where there are some, and an example of the form elsewhere.
 */
export function fieldSnippets(form: JsonSchema, words: FieldWordsByPath): Readonly<Record<string, Snippet>> {
  const known = new Map(Object.entries(words));
  return Object.fromEntries(
    Object.entries(fieldsOf(form)).map(([name, field]) => {
      const places = new Places(known);
      const body = places.field(name, field, name);
      return [name, { prefix: name, scope, body, description: known.get(name)?.about ?? name }];
    }),
  );
}

function fieldsOf({ properties = {} }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const fields = Object.entries(properties).filter(
    (entry): entry is [string, JsonSchema] => typeof entry[1] === "object",
  );
  return Object.fromEntries(fields);
}

/** The places of one snippet where something is to be filled in; they are numbered in the order in which one writes. */
class Places {
  private count = 0;

  constructor(private readonly words: ReadonlyMap<string, FieldWords>) {}

  field(name: string, form: JsonSchema, path: string): readonly string[] {
    const item = form.items;
    if (form.type === "object") return [`${name}:`, ...this.needed(form, path).map((line) => `  ${line}`)];
    if (form.type !== "array" || typeof item !== "object" || Array.isArray(item))
      return [`${name}: ${this.value(form, path)}`];
    if (item.type !== "object") return [`${name}: [${this.value(item, path)}]`];
    return [
      `${name}:`,
      ...this.needed(item, path).map((line, index) => `${index === 0 ? "  - " : "    "}${line}`),
    ];
  }

  /** The lines of the fields that must be there. */
  private needed(form: JsonSchema, path: string): readonly string[] {
    const fields = Object.entries(fieldsOf(form)).filter(([name]) => form.required?.includes(name));
    return fields.flatMap(([name, field]) => this.field(name, field, `${path}.${name}`));
  }

  private value(form: JsonSchema, path: string): string {
    this.count += 1;
    const number = String(this.count);
    const choices = form.type === "boolean" ? [true, false] : form.enum;
    if (choices)
      return `\${${number}|${choices.map((choice) => escaped(String(choice), /[\\,|]/g)).join(",")}|}`;
    return `\${${number}:${escaped(this.words.get(path)?.example ?? "", /[\\$}]/g)}}`;
  }
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, (sign) => `\\${sign}`);
}
