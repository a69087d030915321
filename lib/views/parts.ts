import type { LeadPicture, PublishedArticle } from "@/lib/content/article";
import type { Section } from "@/lib/content/newsroom";
import type { Catalogue } from "@/lib/content/catalogue";
import type { SectionId } from "@/lib/core/ids";
import { isEditorial } from "@/lib/queries/articles";
import { mediaPath, sectionPath } from "@/lib/site/paths";
import type { CropShape } from "@/lib/site/share-crops";
import { toShareCrop } from "@/lib/site/share-crops";
import { correctionLabels, kindLabels, words } from "@/lib/site/words";

/** The small facts that many views are made of. */

export interface LinkView {
  readonly href: string;
  readonly label: string;
}

export interface PictureView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** "Ilustrasi dibuat dengan AI", where that is so. */
  readonly syntheticLabel?: string | undefined;
}

/** A picture that only machines are told of, so without a text. */
export interface PictureFileView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** A lead picture as other sites show it with a link: 16:9, 4:3 and 1:1, as JPEG. */
export interface ShareImagesView {
  readonly wide: PictureFileView;
  readonly standard: PictureFileView;
  readonly square: PictureFileView;
}

/** One of eight colours that sections have in turn; components know no section by name. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface SectionLinkView extends LinkView {
  readonly tone: Tone;
}

/** What every page says of itself, to readers' tabs and to machines. */
export interface HeadView {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** The list that the page shows or belongs to; its feeds are announced beside those of the site. */
  readonly list?: LinkView;
}

export function toPictureView(picture: LeadPicture): PictureView {
  const { path, width, height, alt, caption, credit } = picture;
  return {
    src: mediaPath(path),
    width,
    height,
    alt,
    caption,
    credit,
    syntheticLabel: picture.isSynthetic ? words.syntheticPicture : undefined,
  };
}

export function toShareImages(picture: LeadPicture): ShareImagesView {
  const view = (shape: CropShape): PictureFileView => {
    const { path, width, height } = toShareCrop(picture, shape);
    return { src: path, width, height };
  };
  return { wide: view("16x9"), standard: view("4x3"), square: view("1x1") };
}

/**
 * How an article is marked wherever it is named: "Opini", "Konten bersponsor", or "Hak jawab" for a full reply. Absent for
 * plain news. What was paid for says that first, whatever else it is.
 */
export function toLabel({ kind, answers }: PublishedArticle): string | undefined {
  const [answer] = answers;
  return kindLabels[kind] ?? (answer && correctionLabels[answer.kind]);
}

/** A headline where its label does not stand beside it: in feeds, in previews and for search engines. */
export function toTitleAbroad(article: PublishedArticle): string {
  return isEditorial(article) ? article.title : `${kindLabels[article.kind] ?? ""}: ${article.title}`;
}

/** "Konten bersponsor dari PT Contoh": a label with room to say whose money it is. */
export function toCardLabel(article: PublishedArticle): string | undefined {
  const label = toLabel(article);
  return article.sponsor && label !== undefined ? `${label} dari ${article.sponsor.name}` : label;
}

/** Who paid for an article. */
export interface SponsorView {
  readonly name: string;
  readonly href?: string;
}

export function toSponsorView({ sponsor }: PublishedArticle): SponsorView | undefined {
  return sponsor && { name: sponsor.name, ...(sponsor.url !== undefined && { href: sponsor.url }) };
}

const tones: readonly Tone[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Every card has one; a section that stays the same object keeps the link that was made of it. */
const linksBySection = new WeakMap<Section, SectionLinkView>();

/** @throws RangeError for a section that the catalogue does not have; its articles would have been held back */
export function toSectionLink(catalogue: Catalogue, id: SectionId): SectionLinkView {
  const section = catalogue.sections.get(id);
  if (!section) throw new RangeError(`Section ${id} is not in the catalogue`);
  let link = linksBySection.get(section);
  if (!link) {
    link = { href: sectionPath(id), label: section.title, tone: tones[section.position % tones.length] ?? 1 };
    linksBySection.set(section, link);
  }
  return link;
}
