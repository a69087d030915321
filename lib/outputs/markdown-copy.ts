import type { PhrasingContent, RootContent } from "mdast";
import { toMarkdownText } from "@/lib/core/markdown-text";
import { words } from "@/lib/site/words";
import type { BodyView } from "@/lib/views/body";
import type { AnswerView, CorrectionView } from "@/lib/views/correction";
import type { MarkdownCopyView } from "@/lib/views/documents/markdown-copy";
import type { LinkView, PictureView, SponsorView } from "@/lib/views/parts";
import { heading, image, link, list, paragraph, quotation, strong, text } from "./markdown-nodes";

/** Writes a text as plain Markdown with addresses in full; a render process has it from `lib/bodies.ts`. */
export type BodyMarkdown = (
  body: BodyView,
  place: { readonly origin: string; readonly pageUrl: string; readonly dateline?: string | undefined },
) => string;

/** What a copy takes from outside its view. */
export interface MarkdownCopySources {
  readonly origin: string;
  readonly bodyMarkdown: BodyMarkdown;
}

/** An article as Markdown (CommonMark and GFM): what its page says, in the page's order, and where that page is. */
export function toMarkdownCopy(
  view: MarkdownCopyView,
  { origin, bodyMarkdown }: MarkdownCopySources,
): string {
  const { url, title, standfirst, kindLabel, sponsor, picture, dateline } = view;
  const { answers, corrections, sources } = view;
  const before: readonly RootContent[] = [
    heading(1, title),
    paragraph(text(standfirst)),
    paragraph(...byline(view, origin)),
    ...(kindLabel === undefined ? [] : [paragraph(strong(kindLabel))]),
    ...(sponsor ? [paragraph(text(`${words.paidBy} `), payerOf(sponsor))] : []),
    ...answers.map((answer) => paragraph(...answerOf(answer, origin))),
    ...corrections.map((correction) => quotation(noticeOf(correction, origin))),
    ...(picture ? figureOf(picture, origin) : []),
  ];
  const after: readonly RootContent[] = [
    ...(sources.length > 0 ? [heading(2, words.sources), list(sources.map(asItem))] : []),
    { type: "thematicBreak" },
    paragraph(text("Halaman asli: "), link(url, url)),
  ];
  const body = bodyMarkdown(view.body, { origin, pageUrl: url, dateline });
  return [toMarkdownText(before), body, toMarkdownText(after)].filter((part) => part !== "").join("\n");
}

const series = new Intl.ListFormat("id", { type: "conjunction" });

/** "Oleh A, B, dan C. Terbit …. Diperbarui …." */
function byline(
  { authors, published, updated }: MarkdownCopyView,
  origin: string,
): readonly PhrasingContent[] {
  const positions = authors.map((_, position) => String(position));
  const names = series.formatToParts(positions).map(({ type, value }) => {
    const author = type === "element" ? authors[Number(value)] : undefined;
    return author ? link(origin + author.href, author.label) : text(value);
  });
  return [
    ...(names.length > 0 ? [text("Oleh "), ...names, text(". ")] : []),
    text(`Terbit ${published.label}.`),
    ...(updated ? [text(` Diperbarui ${updated.label}.`)] : []),
  ];
}

function payerOf({ name, href }: SponsorView): PhrasingContent {
  return href === undefined ? text(name) : link(href, name);
}

function answerOf({ label, article }: AnswerView, origin: string): readonly PhrasingContent[] {
  return [strong(label), text(` ${words.answering} `), link(origin + article.href, article.label)];
}

function noticeOf({ label, at, text: notice, reply }: CorrectionView, origin: string) {
  return [
    paragraph(strong(label), text(` ${at.label}`)),
    paragraph(text(notice)),
    ...(reply ? [paragraph(text("Tanggapan lengkap: "), link(origin + reply.href, reply.label))] : []),
  ];
}

function figureOf({ src, alt, caption, credit, syntheticLabel }: PictureView, origin: string) {
  const legend = [caption, credit, syntheticLabel].filter((part) => part !== undefined).join(" · ");
  const below: PhrasingContent = { type: "emphasis", children: [text(legend)] };
  return [paragraph(image(origin + src, alt)), ...(legend === "" ? [] : [paragraph(below)])];
}

function asItem({ href, label }: LinkView): readonly PhrasingContent[] {
  return [link(href, label)];
}
