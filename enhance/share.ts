import { makeButton } from "./elements";
import type { Notice } from "./notice";

/** The way of sharing that the device has, and where it has none a copy of the address. */
export function makeShareButton(notice: Notice): HTMLButtonElement {
  const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  const title = document.querySelector("h1")?.textContent ?? document.title;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      notice.say("Tautan disalin.");
    } catch {
      notice.say(`Tautan tidak dapat disalin. Alamatnya: ${url}`);
    }
  };
  const share = async () => {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // A reader who thought better of it knows.
      if (!(error instanceof DOMException && error.name === "AbortError")) await copy();
    }
  };
  return "share" in navigator ? makeButton("Bagikan …", share) : makeButton("Salin tautan", copy);
}
