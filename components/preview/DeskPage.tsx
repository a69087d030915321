import type { ReactNode } from "react";

export interface DeskPageProps {
  readonly siteName: string;
  readonly title: string;
  readonly summary?: string;
  readonly children: ReactNode;
}

/** What surrounds the pages that only a preview has. */
export function DeskPage({ siteName, title, summary, children }: DeskPageProps) {
  return (
    <div className="pratinjau-meja">
      <header>
        <p>
          <a href="/">{siteName}</a>
        </p>
        <p>Meja redaksi</p>
      </header>
      <main>
        <div className="pratinjau-judul">
          <h1>{title}</h1>
          {summary !== undefined && <p>{summary}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
