/** What an article is, besides news; the label and the structured data follow from it. */
export const articleKinds = ["news", "opinion", "analysis", "review", "sponsored"] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** What Dewan Pers' guideline 3 and the Press Law tell apart. */
export const correctionKinds = ["ralat", "koreksi", "klarifikasi", "hak-jawab"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];
