/**
 * What every page has besides its markup, and what the policy of a page has to allow. None of it differs from page to
 * page.
 */

/** Where the theme is kept that a reader chose, and the attribute of the page that says so to the styles. */
export const themeKey = "theme";

/** Before anything is drawn, so that no page flashes in the other theme first. Storage may be forbidden. */
export const themeScript = `try{document.documentElement.dataset.theme=localStorage.${themeKey}||""}catch{}`;

/**
 * Has browsers that know how fetch a page when its link is pointed at, which is a tenth of a second before the press:
 * its HTML alone, and no lists for machines. It is put into the page by the script, which asks for the reader's wish to
 * save data first.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [{ href_matches: "/*" }, { not: { href_matches: "/*.*" } }, { not: { href_matches: "/cari*" } }],
      },
      eagerness: "moderate",
    },
  ],
});

/** The one script of every page, as its sources name it; published, it has the hash of its text in its name. */
export const pageScriptName = "baca";

/** The service worker; browsers ask for it at an address that never changes. */
export const workerPath = "/sw.js";

/** The place in a page where what a reader saved is listed. */
export const savedPlaceId = "tersimpan";
