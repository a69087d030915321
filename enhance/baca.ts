/** Runs in every page once it is there, and adds what a page can do better with a script. None is needed to read it. */
import { savedPlaceId } from "@/lib/site/page-scripts";
import { savedPath } from "@/lib/site/paths";
import { fetchAhead, savesData } from "./ahead";
import { make } from "./elements";
import { canKeep } from "./keep";
import { makeKeepButton } from "./keep-button";
import { Notice } from "./notice";
import { showAges } from "./relative-time";
import { listSaved } from "./saved-list";
import { makeShareButton } from "./share";
import { dress } from "./style";
import { makeThemeChoice } from "./theme";
import { watchForUpdates } from "./updates";

async function improve(): Promise<void> {
  dress();
  const notice = new Notice();
  showAges();
  const footer = document.querySelector("footer");
  if (footer) {
    const links = canKeep() ? [make("a", { href: savedPath }, "Artikel tersimpan")] : [];
    footer.append(make("div", {}, makeThemeChoice(), ...links));
  }
  const saved = document.getElementById(savedPlaceId);
  if (!savesData()) {
    fetchAhead();
    if (!saved && !location.pathname.startsWith("/cari")) watchForUpdates(notice);
  }
  if (saved && canKeep()) await listSaved(saved, notice);
  const share = document.getElementById("bagikan")?.parentElement;
  if (!share) return;
  const buttons = make("div", { className: "w" }, makeShareButton(notice));
  share.append(buttons);
  if (canKeep()) buttons.append(await makeKeepButton(location.pathname, notice));
}

void improve();
