import type { SectionLinkView, SponsorView } from "@/lib/views/parts";
import styles from "./ArticleHeader.module.css";

export interface ArticleHeaderProps {
  readonly section: SectionLinkView;
  readonly kindLabel?: string | undefined;
  readonly isSponsored?: boolean;
  readonly sponsor?: SponsorView | undefined;
  readonly title: string;
  readonly standfirst: string;
}

export function ArticleHeader({
  section,
  kindLabel,
  isSponsored = false,
  sponsor,
  title,
  standfirst,
}: ArticleHeaderProps) {
  return (
    <header className={styles["header"]} data-sponsored={isSponsored || undefined}>
      <p className={styles["label"]}>
        <a href={section.href}>{section.label}</a> {kindLabel !== undefined && <b>{kindLabel}</b>}
      </p>
      {isSponsored && (
        <p className={styles["label"]}>
          {sponsor ? (
            <>
              Dibayar oleh <Payer sponsor={sponsor} />
            </>
          ) : (
            "Dibayar pengiklan"
          )}
          , terpisah dari pemberitaan redaksi
        </p>
      )}
      <h1>{title}</h1>
      <p>{standfirst}</p>
    </header>
  );
}

function Payer({ sponsor: { name, href } }: { readonly sponsor: SponsorView }) {
  if (href === undefined) return name;
  return (
    <a href={href} rel="noopener sponsored">
      {name}
    </a>
  );
}
