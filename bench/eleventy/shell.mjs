/** What all pages have in common: markup as Warta's, without a template language in between, which is the fastest way. */

const marks = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escape(text) {
  return String(text).replace(/[&<>"]/g, (mark) => marks[mark]);
}

const longDate = new Intl.DateTimeFormat("id-ID", {
  dateStyle: "full",
  timeStyle: "short",
  timeZone: "Asia/Jakarta",
});
const shortDate = new Intl.DateTimeFormat("id-ID", { dateStyle: "medium", timeZone: "Asia/Jakarta" });

export function time(instant, isLong = false) {
  const label = (isLong ? longDate : shortDate).format(instant);
  return `<time datetime="${instant.toISOString()}">${label}</time>`;
}

export function link(href, label) {
  return `<a href="${href}">${escape(label)}</a>`;
}

export function list(items) {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

/** An article as other pages announce it. */
export function card(item, newsroom, shape = "column") {
  const { title, description, publishedAt, section, image } = item.data;
  const heading = `<h3>${link(`/artikel/${item.fileSlug}`, title)}</h3>`;
  if (shape === "line")
    return `<div class="card" data-shape="line"><div>${heading}${time(publishedAt)}</div></div>`;
  const picture = image
    ? `<img src="/media/${image.src}" width="1600" height="900" alt="" decoding="async" loading="lazy">`
    : "";
  const label = `<p class="label"><span>${escape(newsroom.sections.get(section).title)}</span></p>`;
  return `<div class="card" data-shape="${shape}">${picture}<div>${label}${heading}<p>${escape(description)}</p>${time(publishedAt)}</div></div>`;
}

export function cards(items, newsroom, shape) {
  return list(items.map((item) => card(item, newsroom, shape)));
}

/** A whole page around its `<main>`. */
export function shell({ newsroom, path, title, description, main }) {
  const { site, sections, pages } = newsroom;
  const address = `${site.url}${path}`;
  const head = [
    `<title>${escape(title)} | ${site.name}</title>`,
    `<meta name="description" content="${escape(description)}">`,
    '<meta name="robots" content="index, follow, max-image-preview:large">',
    `<link rel="canonical" href="${address}">`,
    '<link rel="stylesheet" href="/site.css">',
    `<meta property="og:title" content="${escape(title)}">`,
    `<meta property="og:description" content="${escape(description)}">`,
    `<meta property="og:url" content="${address}">`,
    `<meta property="og:site_name" content="${site.name}">`,
    '<meta property="og:locale" content="id_ID"><meta property="og:type" content="website">',
    '<meta name="twitter:card" content="summary">',
    `<meta name="twitter:title" content="${escape(title)}">`,
    `<meta name="twitter:description" content="${escape(description)}">`,
  ];
  const sectionLinks = [...sections].map(([id, section]) => link(`/kanal/${id}`, section.title));
  const { publisher } = site;
  return `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head.join("")}</head><body><div class="shell"><a href="#isi">Langsung ke isi</a><header><p><a href="/">${site.name}</a></p><p>${site.tagline}</p><nav aria-label="Kanal">${list([...sectionLinks, link("/indeks", "Indeks berita")])}</nav></header><main id="isi">${main}</main><footer><p><a href="/">${site.name}</a> ${site.tagline}</p><nav aria-label="Tentang situs ini">${list([...pages.map(({ slug, label }) => link(`/${slug}`, label)), link("/koreksi", "Koreksi dan hak jawab"), link("/indeks", "Indeks berita")])}</nav><nav aria-label="Semua kanal">${list(sectionLinks)}</nav><dl><dt>Penerbit</dt><dd>${publisher.legalName}</dd><dt>Alamat</dt><dd>${publisher.address}</dd><dt>Penanggung jawab</dt><dd>${publisher.responsibleEditor}</dd><dt>Kontak redaksi</dt><dd>${publisher.contact}</dd></dl></footer></div></body></html>`;
}
