import type { UnpublishedEntryView, UnpublishedPageView } from "@/lib/views/preview/unpublished-page";
import { Time } from "../text/Time";
import { DeskPage } from "./DeskPage";

export interface UnpublishedPageProps {
  readonly view: UnpublishedPageView;
}

export function UnpublishedPage({ view }: UnpublishedPageProps) {
  const { siteName, title, scheduled, drafts, upcoming, held } = view;
  return (
    <DeskPage
      siteName={siteName}
      title={title}
      summary="Yang belum dapat dibaca publik, yang terdekat di atas."
    >
      <section>
        <h2>Terjadwal</h2>
        {scheduled.length > 0 ? <Entries entries={scheduled} /> : <p>Tidak ada artikel terjadwal.</p>}
      </section>
      <section>
        <h2>Draf</h2>
        {drafts.length > 0 ? <Entries entries={drafts} /> : <p>Tidak ada draf.</p>}
      </section>
      {held.length > 0 && (
        <section>
          <h2>Tertahan karena kesalahan di berkasnya</h2>
          <ul>
            {held.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>
                  <code>{label}</code>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {upcoming.length > 0 && (
        <section>
          <h2>Perubahan terjadwal pada artikel yang sudah terbit</h2>
          <ul>
            {upcoming.map(({ href, label, what, due }) => (
              <li key={`${href} ${what} ${due.iso}`}>
                <p className="pratinjau-waktu">
                  <Time instant={due} />
                </p>
                <p>
                  <b>{what}</b> <a href={href}>{label}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskPage>
  );
}

function Entries({ entries }: { readonly entries: readonly UnpublishedEntryView[] }) {
  return (
    <ul>
      {entries.map(({ href, label, standfirst, section, kindLabel, file, due, planned, hasFault }) => (
        <li key={href} data-tone={section.tone}>
          <p className="pratinjau-waktu">
            {due ? <Time instant={due} /> : "Draf: tidak terbit selama berstatus draft"}
            {planned && (
              <>
                ; rencana <Time instant={planned} />
              </>
            )}
          </p>
          <h3>
            <a href={href}>{label}</a>
          </h3>
          <p>{standfirst}</p>
          <p className="pratinjau-rinci">
            <span>{section.label}</span> {kindLabel !== undefined && <span>{kindLabel}</span>}{" "}
            <code>{file}</code> {hasFault && <strong>Ada kesalahan</strong>}
          </p>
        </li>
      ))}
    </ul>
  );
}
