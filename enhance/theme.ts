import { themeKey } from "@/lib/site/page-scripts";
import { make } from "./elements";

const choices = [
  ["", "Ikuti perangkat"],
  ["light", "Terang"],
  ["dark", "Gelap"],
] as const;

/**
 * Lets readers choose how pages look, at the foot of each. The choice is the only thing that is stored without being asked
 * for by its name; to follow the device stores nothing.
 */
export function makeThemeChoice(): HTMLFieldSetElement {
  const { dataset } = document.documentElement;
  const inputs = choices.map(([value, label]) => {
    const input = make("input", { type: "radio", name: themeKey, value });
    input.addEventListener("change", () => {
      dataset[themeKey] = value;
      keep(value);
    });
    return { input, label: make("label", {}, input, make("span", {}, label)) };
  });
  const show = (theme: string) => {
    dataset[themeKey] = theme;
    for (const { input } of inputs) input.checked = input.value === theme;
  };
  const follow = () => {
    try {
      show(localStorage.getItem(themeKey) ?? "");
    } catch {
      // What can't be stored was chosen on this page alone.
    }
  };
  show(dataset[themeKey] ?? "");
  // Another page may have been where the reader chose: in another tab, or after this one, which the browser kept.
  addEventListener("storage", follow);
  addEventListener("pageshow", follow);
  const labels = inputs.map(({ label }) => label);
  return make("fieldset", { className: "w" }, make("legend", {}, "Tampilan"), ...labels);
}

/** Where storing is forbidden, the choice lasts as long as the page. */
function keep(value: string): void {
  try {
    if (value) localStorage.setItem(themeKey, value);
    else localStorage.removeItem(themeKey);
  } catch {
    // Nothing is lost but the choice.
  }
}
