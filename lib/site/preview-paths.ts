/** Addresses that only a preview has; no page of the site can. */

/** Everything that is not public yet. */
export const previewPath = "/pratinjau";
/** Everything that is at fault. */
export const previewFaultsPath = "/pratinjau/kesalahan";
/** Tells an open page when it would look different. */
export const previewChangesPath = "/pratinjau/perubahan";
export const previewScriptPath = "/pratinjau/muat-ulang.js";
export const previewStylesPath = "/pratinjau/bilah.css";
export const deskStylesPath = "/pratinjau/meja.css";
/** The site's own colours and type, for pages that only a preview has. */
export const siteStylesPath = "/pratinjau/situs.css";
