import { earlierInSection, relatedTo, topicSlug } from "../../newsroom.mjs";
import { cards, escape, link, list, shell, time } from "../../shell.mjs";

/** The page of an article, with what its editor related to it and what its section published before it. */
export function render(data) {
  const { newsroom, page, title, description, section, authors, topics, place, sources = [], image } = data;
  const path = `/artikel/${page.fileSlug}`;
  const { title: sectionTitle } = newsroom.sections.get(section);
  const sectionLink = link(`/kanal/${section}`, sectionTitle);
  const bylines = authors.map((id) => link(`/penulis/${id}`, newsroom.authors.get(id).name));
  const text = data.content.replace("<p>", `<p><b>${escape(place)}, ${newsroom.site.name}</b> — `);
  const minutes = Math.max(1, Math.round(text.split(/\s+/).length / 200));
  const main = `<nav aria-label="Remah roti"><ol><li><a href="/">Beranda</a></li><li>${sectionLink}</li></ol></nav><article><header><p>${sectionLink}</p><h1>${escape(title)}</h1><p>${escape(description)}</p></header><div class="byline"><p>Oleh ${bylines.join(", ")}</p><p>Terbit ${time(data.publishedAt, true)}</p><p>Waktu baca ${minutes} menit</p></div>${image ? figure(image) : ""}${shareLinks(newsroom.site.url + path, title)}<div class="body">${text}</div><section aria-labelledby="sumber"><h2 id="sumber">Sumber</h2>${list(sources.map(({ url, name }) => link(url, name)))}</section><section aria-labelledby="topik"><h2 id="topik">Topik</h2>${list(topics.map((name) => link(`/topik/${topicSlug(name)}`, name)))}</section><section aria-labelledby="penulis"><h2 id="penulis">Tentang penulis</h2>${authors.map((id) => authorNote(id, newsroom.authors.get(id))).join("")}</section></article>${more("artikel-terkait", "Artikel terkait", cards(relatedTo(data), newsroom))}${more("sebelumnya", `Sebelumnya di ${sectionTitle}`, cards(earlierInSection(data), newsroom, "line"))}`;
  return shell({ newsroom, path, title, description, main });
}

function figure({ src, alt, credit }) {
  return `<figure><img src="/media/${src}" width="1600" height="900" alt="${escape(alt)}" fetchpriority="high"><figcaption>${escape(credit)}</figcaption></figure>`;
}

function authorNote(id, { name, role, text }) {
  return `<div><p>${link(`/penulis/${id}`, name)} <span>${escape(role)}</span></p><p>${escape(text)}</p></div>`;
}

function more(id, title, stories) {
  if (stories === "") return "";
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escape(title)}</h2>${stories}</section>`;
}

function shareLinks(url, title) {
  const [address, words] = [encodeURIComponent(url), encodeURIComponent(title)];
  const ways = [
    link(`https://wa.me/?text=${words}%20${address}`, "WhatsApp"),
    link(`https://t.me/share/url?url=${address}&amp;text=${words}`, "Telegram"),
    link(`https://www.facebook.com/sharer/sharer.php?u=${address}`, "Facebook"),
    link(`https://x.com/intent/post?url=${address}&amp;text=${words}`, "X"),
    link(`mailto:?subject=${words}&amp;body=${words}%20${address}`, "Surel"),
  ];
  return `<div class="share"><p>Bagikan</p>${list(ways)}</div>`;
}
