/**
 * Runs in every page of a preview: loads the page again when the preview says that it would look different, and goes back
 * to where the reader was.
 */
const { sidik = "", kabar = "" } = document.currentScript?.dataset ?? {};
const place = "pratinjau-gulir";
const status = document.querySelector(".pratinjau-sambungan");
const patienceMs = 1000;

/** Whatever comes or goes above it, such as what is wrong with the page, the text stays where it was on the screen. */
const topOfText = () => document.querySelector("main")?.getBoundingClientRect().top ?? 0;

/** Goes back before anything is drawn, and again when the pictures are there; smooth scrolling would be seen. */
function restore() {
  const [path, left, top] = JSON.parse(sessionStorage.getItem(place) ?? "[]");
  sessionStorage.removeItem(place);
  if (path !== location.pathname) {
    history.scrollRestoration = "auto";
    return;
  }
  const goBack = () => scrollTo({ left, top: scrollY + topOfText() - top, behavior: "instant" });
  goBack();
  addEventListener("load", () => {
    goBack();
    history.scrollRestoration = "auto";
  });
}

/** At the very top of a page one stays there, to see what comes. */
function reload() {
  if (scrollY > 0) {
    sessionStorage.setItem(place, JSON.stringify([location.pathname, scrollX, topOfText()]));
  }
  // The browser has its own idea of where the page was, and would have the last word.
  history.scrollRestoration = "manual";
  location.reload();
}

/** Browsers open six connections to a site; pages that nobody sees need none, and are told when they are looked at. */
function listen() {
  const query = new URLSearchParams({ halaman: location.pathname, sidik });
  const source = new EventSource(`${kabar}?${query}`);
  source.addEventListener("berubah", () => {
    source.close();
    reload();
  });
  source.addEventListener("open", () => {
    status.textContent = "";
  });
  source.addEventListener("error", () => {
    status.textContent = "Pratinjau tidak menjawab; halaman ini menyusul begitu ia berjalan lagi.";
    // What is no event stream at all, such as another program on the same port, is not asked again by the browser.
    if (source.readyState === EventSource.CLOSED) setTimeout(listenWhileSeen, patienceMs);
  });
  return source;
}

let open;

function listenWhileSeen() {
  open?.close();
  if (document.visibilityState === "visible") open = listen();
}

restore();
document.addEventListener("visibilitychange", listenWhileSeen);
listenWhileSeen();
