import type { LinkView, Tone } from "@/lib/views/parts";
import { Breadcrumbs } from "./Breadcrumbs";
import styles from "./PageHeading.module.css";

export interface PageHeadingProps {
  readonly breadcrumbs?: readonly LinkView[];
  /** Says what kind of page this is where the title alone does not, such as "Topik" above a name. */
  readonly kicker?: string;
  readonly title: string;
  readonly description?: string;
  readonly tone?: Tone;
}

export function PageHeading({ breadcrumbs, kicker, title, description, tone }: PageHeadingProps) {
  return (
    <div className={styles["heading"]} data-tone={tone}>
      {breadcrumbs && <Breadcrumbs links={breadcrumbs} />}
      {kicker !== undefined && <p className={styles["kicker"]}>{kicker}</p>}
      <h1>{title}</h1>
      {description !== undefined && <p>{description}</p>}
    </div>
  );
}
