/**
 * How that looks which the scripts add. It comes with them and not with the page, so that a page pays nothing for it; a
 * stylesheet made this way needs no leave of the page's policy.
 */
export const css = `
.w{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:center;font:.875rem/1.4 var(--sans)}
.w button,.w label{display:inline-flex;align-items:center;min-height:1.5rem;padding:.1875rem .625rem;border:1px solid var(--soft);background:none;color:inherit;font:inherit;cursor:pointer}
.w button[aria-pressed=true],.w :checked+span{font-weight:700;text-decoration:underline}
.w button[aria-pressed=true]::before{content:"✓";content:"✓"/"";margin-inline-end:.25rem}
.w button:disabled{opacity:.6}
.w label{gap:.375rem}
.w input{margin:0;accent-color:var(--accent)}
.w legend{padding:0;float:left;color:var(--soft)}
fieldset.w{margin:0;padding:0;border:0}
#bagikan~.w{margin-block-end:-3rem;min-height:3rem}
.w-kabar{position:fixed;z-index:9;inset:auto 0 0;max-width:34rem;margin:auto;padding:.75rem 1rem;border:2px solid var(--ink);background:var(--paper);color:var(--ink)}
.w-kabar:empty{padding:0;border:0}
.w-kabar span{flex:1}
@media(pointer:coarse){.w button,.w label{min-height:2.75rem}}
@media print{.w,.w-lalu{display:none}}`;

/** Has the page follow it. Browsers that know no such stylesheets show plain buttons. */
export function dress(): void {
  if (!("replaceSync" in CSSStyleSheet.prototype)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
