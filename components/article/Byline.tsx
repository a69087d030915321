import { Fragment } from "react";
import type { ShownInstant } from "@/lib/core/indonesian";
import { Time } from "../text/Time";
import styles from "./Byline.module.css";

export interface BylineProps {
  readonly authors: readonly { readonly name: string; readonly href: string }[];
  /** Whose reply it is; it was only put into the paper by its authors. */
  readonly replyFrom?: string | undefined;
  readonly published: ShownInstant;
  readonly updated?: ShownInstant | undefined;
  readonly readingMinutes: number;
}

export function Byline({ authors, replyFrom, published, updated, readingMinutes }: BylineProps) {
  return (
    <div className={styles["byline"]}>
      {authors.length > 0 && (
        <p className={styles["authors"]}>
          {replyFrom === undefined ? "Oleh" : `Tanggapan ${replyFrom}, dimuat oleh`}{" "}
          {authors.map(({ name, href }, position) => (
            <Fragment key={href}>
              {joint(position, authors.length)}
              <a href={href} rel="author">
                {name}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      <p>
        Terbit <Time instant={published} />
      </p>
      {updated && (
        <p>
          Diperbarui <Time instant={updated} />
        </p>
      )}
      <p>Waktu baca {readingMinutes} menit</p>
    </div>
  );
}

/** "A", "A dan B", "A, B, dan C": a series of three or more has the comma before its last member too. */
function joint(position: number, count: number): string {
  if (position === 0) return "";
  if (position < count - 1) return ", ";
  return count === 2 ? " dan " : ", dan ";
}
