import type { Segment } from "@/lib/content/history/word-difference";
import styles from "./ChangedText.module.css";

export interface ChangedTextProps {
  readonly segments: readonly Segment[];
}

/** A paragraph with its changes in it. Screen readers pass over `<ins>` and `<del>`, so each says in words what it is. */
export function ChangedText({ segments }: ChangedTextProps) {
  return (
    <p className={styles["text"]}>
      {segments.map((segment, index) => [index > 0 && " ", <ChangedWords key={index} segment={segment} />])}
    </p>
  );
}

function ChangedWords({ segment }: { readonly segment: Segment }) {
  switch (segment.kind) {
    case "same":
      return segment.words;
    case "gap":
      return "…";
    case "removed":
      return (
        <del>
          <span className="visually-hidden">[dihapus: </span>
          {segment.words}
          <span className="visually-hidden">]</span>
        </del>
      );
    case "added":
      return (
        <ins>
          <span className="visually-hidden">[ditambahkan: </span>
          {segment.words}
          <span className="visually-hidden">]</span>
        </ins>
      );
  }
}
