import type { ChromeView } from "@/lib/views/chrome";
import styles from "./SiteFooter.module.css";

export interface SiteFooterProps {
  readonly chrome: ChromeView;
}

/** Ends with what article 12 of the Press Law wants to be said openly: the company, its address, who answers for it. */
export function SiteFooter({ chrome }: SiteFooterProps) {
  const { siteName, tagline, frontHref, sections, footerPages, archive, publisher } = chrome;
  return (
    <footer className={styles["footer"]}>
      <p className={styles["name"]}>
        <a href={frontHref}>{siteName}</a> {tagline}
      </p>
      <nav aria-label="Tentang situs ini">
        <ul>
          {[...footerPages, archive].map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="Semua kanal">
        <ul>
          {sections.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <dl>
        <dt>Penerbit</dt>
        <dd>{publisher.legalName}</dd>
        <dt>Alamat</dt>
        <dd>{publisher.address}</dd>
        <dt>Penanggung jawab</dt>
        <dd>{publisher.responsibleEditor}</dd>
        <dt>Kontak redaksi</dt>
        <dd>{publisher.contact}</dd>
      </dl>
    </footer>
  );
}
