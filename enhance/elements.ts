type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Name], "style">
>;

/** An element with its properties and what it holds. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** @param onPress is told nothing; what it needs it has */
export function makeButton(label: string, onPress: () => unknown): HTMLButtonElement {
  const button = make("button", { type: "button" }, label);
  button.addEventListener("click", onPress);
  return button;
}
