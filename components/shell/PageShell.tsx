import type { ReactNode } from "react";
import type { ShownInstant } from "@/lib/core/indonesian";
import type { ChromeView } from "@/lib/views/chrome";
import { Masthead } from "./Masthead";
import styles from "./PageShell.module.css";
import { SectionNav } from "./SectionNav";
import { SiteFooter } from "./SiteFooter";

export interface PageShellProps {
  readonly chrome: ChromeView;
  /** The front page has the large nameplate, and in it the page's only `h1`. */
  readonly isFront?: boolean;
  readonly edition?: ShownInstant | undefined;
  readonly children: ReactNode;
}

export function PageShell({ chrome, isFront = false, edition, children }: PageShellProps) {
  const { siteName, tagline, frontHref } = chrome;
  return (
    <div className={styles["shell"]}>
      <a href="#isi">Langsung ke isi</a>
      <header>
        <Masthead
          siteName={siteName}
          tagline={tagline}
          frontHref={frontHref}
          isFront={isFront}
          search={chrome.search}
          edition={edition}
        />
        <SectionNav sections={chrome.sections} archive={chrome.archive} />
      </header>
      <main id="isi">{children}</main>
      <SiteFooter chrome={chrome} />
    </div>
  );
}
