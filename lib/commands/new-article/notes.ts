import { toTopicSlug } from "@/lib/core/ids";
import { suggestRelated, suggestTags } from "@/lib/queries/suggestions";
import type { NewArticle } from "./compose";
import type { Desk } from "./desk";
import type { ArticleFlags } from "./flags";
import { explainRelated } from "./proposals";

/** As many suggestions as are told to somebody who was not asked. */
const toldLimit = 5;

/** What to do next, and what nobody said and was chosen for them; a line each. */
export function describeNew(article: NewArticle, flags: ArticleFlags, desk: Desk, wasAsked: boolean): string {
  const steps =
    article.status === "draft"
      ? [
          "Artikel ini draf: belum dapat dibaca siapa pun. Tulis isinya di bawah garis --- yang kedua,",
          'lalu hapus baris "status: draft" dan tulis di publishedAt waktu terbit yang sebenarnya:',
          "yang akan datang agar terjadwal, sekarang agar langsung terbit.",
        ]
      : ["Artikel ini bukan draf: terbit begitu waktunya tiba, juga bila isinya belum selesai."];
  return [
    ...steps,
    ...(wasAsked ? [] : chosenFor(article, flags)),
    ...(wasAsked ? [] : ideasFor(article, flags, desk)),
  ].join("\n");
}

function chosenFor({ section, authors }: NewArticle, flags: ArticleFlags): readonly string[] {
  return [
    ...(flags.section === undefined ? [`Kanal belum disebut; dipilihkan ${section}. Periksa.`] : []),
    ...(flags.authors === undefined
      ? [`Penulis belum disebut; dipilihkan ${authors.join(", ")}. Periksa.`]
      : []),
    ...(flags.description === undefined ? ["Teras belum ditulis; untuk sementara sama dengan judul."] : []),
  ];
}

function ideasFor(
  { title, description, tags }: NewArticle,
  flags: ArticleFlags,
  { catalogue }: Desk,
): readonly string[] {
  const words = `${title}\n${description}`;
  const topics = tags.flatMap((tag) => toTopicSlug(tag) ?? []);
  const named = suggestTags(catalogue, words, { limit: toldLimit }).filter(({ isNamed }) => isNamed);
  const related = suggestRelated(catalogue, { words, topics }, { limit: toldLimit });
  return [
    ...(flags.tags === undefined && named.length > 0
      ? [`Tag yang mungkin cocok: ${named.map(({ name }) => name).join(", ")}.`]
      : []),
    ...(flags.related === undefined && related.length > 0
      ? [
          "Artikel terkait yang mungkin cocok:",
          ...related.map((one) => `  ${one.article.slug} (${explainRelated(one)})`),
        ]
      : []),
  ];
}
