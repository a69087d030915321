import type { ShownInstant } from "@/lib/core/indonesian";
import type { LinkView } from "@/lib/views/parts";
import { Time } from "../text/Time";
import styles from "./Masthead.module.css";

export interface MastheadProps {
  readonly siteName: string;
  readonly tagline: string;
  readonly frontHref: string;
  readonly isFront: boolean;
  readonly search: LinkView;
  readonly edition?: ShownInstant | undefined;
}

export function Masthead({ siteName, tagline, frontHref, isFront, search, edition }: MastheadProps) {
  const nameplate = <a href={frontHref}>{siteName}</a>;
  return (
    <div className={styles["masthead"]} data-front={isFront || undefined}>
      {isFront ? <h1>{nameplate}</h1> : <p>{nameplate}</p>}
      <a href={search.href}>{search.label}</a>
      <p>{tagline}</p>
      {edition && <Time instant={edition} />}
    </div>
  );
}
