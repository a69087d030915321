import type { SearchPageView } from "@/lib/views/search-page";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import styles from "./SearchPage.module.css";

export interface SearchPageProps {
  readonly view: SearchPageView;
}

/**
 * A form of a general search engine that keeps to this site. The script of the page makes it a form of the site's own; it finds
 * its elements by `id`, by the names of fields and by `data-` names.
 */
export function SearchPage({ view }: SearchPageProps) {
  const { chrome, breadcrumbs, title, sections, host, archive } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} />
      <div className={styles["search"]} role="search">
        <form id="cari" action="https://www.google.com/search">
          <input type="hidden" name="as_sitesearch" value={host} />
          <label htmlFor="kata">Kata yang dicari</label>
          <div className={styles["line"]}>
            <input id="kata" type="search" name="q" autoComplete="off" enterKeyHint="search" required />
            <button type="submit">Cari lewat Google</button>
          </div>
          <div className={styles["line"]} data-pilihan="">
            <label>
              Kanal
              <select name="kanal">
                <option value="">Semua</option>
                {sections.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Tahun
              <select name="tahun">
                <option value="">Semua</option>
              </select>
            </label>
            <label>
              Urutan
              <select name="urut">
                <option value="">Paling cocok</option>
                <option value="terbaru">Terbaru</option>
              </select>
            </label>
          </div>
        </form>
        <p role="status" id="hasil-cari" />
        <ol className={styles["results"]} data-hasil="" />
        <p className={styles["line"]} data-lanjut="" />
      </div>
      <noscript>
        <p>
          Pencarian di situs ini memerlukan JavaScript. Tanpa itu, formulir di atas mencari lewat Google di{" "}
          {host} saja. Yang tetap dapat dipakai: <a href={archive.href}>{archive.label}</a> menurut tanggal,
          kanal di menu, dan topik di bawah setiap artikel.
        </p>
      </noscript>
    </PageShell>
  );
}
