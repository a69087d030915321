import type { PictureView } from "@/lib/views/parts";
import { Picture } from "../story/Picture";
import styles from "./LeadFigure.module.css";

export interface LeadFigureProps {
  readonly picture: PictureView;
}

/** As wide as the screen, and at most as the page beside its first column. */
const sizes = "(min-width:62em) 59rem,100vw";

export function LeadFigure({ picture }: LeadFigureProps) {
  const { caption, credit, syntheticLabel } = picture;
  const isExplained = [caption, credit, syntheticLabel].some((text) => text !== undefined);
  return (
    <figure className={styles["figure"]}>
      <Picture picture={picture} form="large" sizes={sizes} isFirstSeen />
      {isExplained && (
        <figcaption>
          {syntheticLabel !== undefined && <b>{syntheticLabel}</b>} {caption}{" "}
          {credit !== undefined && <cite>{credit}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
