import { withoutKeys } from "../search-words";
import { excerptOf } from "./excerpt";
import type { Found } from "./pagefind";

/** An article that was found, as an entry of the list. */
export function toEntry({ url, meta, content }: Found, query: string): HTMLLIElement {
  const link = make("a", meta["title"] ?? url);
  link.href = url;
  const heading = document.createElement("h2");
  heading.append(link);
  const excerpt = document.createElement("p");
  for (const { text, isFound } of excerptOf(withoutKeys(content), query))
    excerpt.append(isFound ? make("mark", text) : text);
  const entry = document.createElement("li");
  entry.append(heading, make("p", meta["tampil"] ?? ""), excerpt);
  return entry;
}

export function makeButton(label: string, onPress: () => void): HTMLButtonElement {
  const button = make("button", label);
  button.type = "button";
  button.addEventListener("click", onPress);
  return button;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(text);
  return element;
}

/** Up and down go through the results, and back to the field from the first one. */
export function moveByKeys(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const places = [field, ...list.querySelectorAll("a")];
  const at = places.findIndex((place) => place === document.activeElement);
  const next = at < 0 ? undefined : places[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
