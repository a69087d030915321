import { makeButton } from "./elements";
import { forgetArticle, isKept, keepArticle } from "./keep";
import type { Notice } from "./notice";

/** Keeps the article, and on a second press keeps it no more. */
export async function makeKeepButton(path: string, notice: Notice): Promise<HTMLButtonElement> {
  const press = async () => {
    button.disabled = true;
    try {
      const wasKept = await isKept(path);
      await (wasKept ? forgetArticle(path) : keepArticle(path));
      notice.say(
        wasKept ? "Dihapus dari simpanan." : "Tersimpan di perangkat ini, dapat dibaca tanpa jaringan.",
      );
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      notice.say(
        isFull ? "Ruang simpan perangkat ini tidak cukup." : "Belum tersimpan: ada yang gagal diunduh.",
      );
    }
    await tell();
    button.disabled = false;
    button.focus();
  };
  const button = makeButton("Simpan", press);
  // More is said of it than there is room for; what is seen comes first, for those who speak to their device.
  button.title = "Simpan untuk dibaca nanti, juga tanpa jaringan";
  const tell = async () => {
    button.setAttribute("aria-pressed", String(await isKept(path)));
  };
  await tell();
  return button;
}
