import type { AuthorNoteView } from "@/lib/views/article-page";
import styles from "./AuthorNotes.module.css";

export interface AuthorNotesProps {
  readonly authors: readonly AuthorNoteView[];
}

export function AuthorNotes({ authors }: AuthorNotesProps) {
  return (
    <section className={styles["notes"]} aria-labelledby="penulis">
      <h2 id="penulis">Tentang penulis</h2>
      {authors.map(({ name, role, href, biography }) => (
        <div key={href}>
          <p>
            <a href={href}>{name}</a> <span>{role}</span>
          </p>
          <p>{biography}</p>
        </div>
      ))}
    </section>
  );
}
