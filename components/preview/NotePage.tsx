import type { NotePageView } from "@/lib/views/preview/note-page";
import { DeskPage } from "./DeskPage";

export interface NotePageProps {
  readonly view: NotePageView;
}

/** Stands where there is no page, so that nobody looks at an empty screen. */
export function NotePage({ view }: NotePageProps) {
  const { siteName, title, text, detail, linksTitle, links } = view;
  return (
    <DeskPage siteName={siteName} title={title} summary={text}>
      {detail !== undefined && (
        <section>
          <h2>Rincian</h2>
          <pre>{detail}</pre>
        </section>
      )}
      {links.length > 0 && (
        <section>
          {linksTitle !== undefined && <h2>{linksTitle}</h2>}
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskPage>
  );
}
