/**
 * An article as it is kept: each picture is the one file that was stored, those of other articles are left out, and it says
 * that it is a copy, and of when.
 *
 * @param pictures the stored file of each picture, by the address that the page has for it
 */
export function copyOf(html: string, pictures: ReadonlyMap<string, string>, now: Date): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const picture of page.querySelectorAll("main img")) {
    const file = picture.closest("article") && pictures.get(picture.getAttribute("src") ?? "");
    for (const source of picture.parentElement?.querySelectorAll("source") ?? []) source.remove();
    if (file === undefined || file === null) picture.remove();
    else picture.setAttribute("src", file);
    for (const name of ["srcset", "sizes", "loading"]) picture.removeAttribute(name);
  }
  const date = now.toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" });
  const note = page.createElement("p");
  note.setAttribute("role", "note");
  note.textContent = `Anda sedang luring. Ini salinan yang Anda simpan pada ${date}.`;
  page.querySelector("main")?.prepend(note);
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}
