import { parseArticleSlug, parseSectionId, toTopicSlug } from "@/lib/core/ids";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ArticleSlug } from "@/lib/core/ids";
import { freeSlug, slugOfHeadline } from "@/lib/core/headline-slug";
import { suggestRelated, suggestTags } from "@/lib/queries/suggestions";
import type { ArticleKind } from "@/lib/site/kinds";
import { articleKinds } from "@/lib/site/kinds";
import { kindLabels } from "@/lib/site/words";
import { WrongUse } from "../settings";
import type { NewArticle } from "./compose";
import { faultsOf } from "./compose";
import type { Desk } from "./desk";
import { holderOfSlug } from "./desk";
import type { ArticleFlags } from "./flags";
import { splitList } from "./flags";
import { explainRelated, proposeAuthor, proposeSection, proposeTime } from "./proposals";
import type { Answerer, Choice } from "./question";
import { checkNames } from "./references";

const suggestionLimit = 10;

export interface Interview {
  readonly slug: ArticleSlug;
  readonly article: NewArticle;
}

/**
 * Everything that a new article needs: what flags say, and for what they leave open the answers of somebody who is asked.
 *
 * @throws WrongUse for a flag that can't be, and for what is needed and nobody said
 */
export async function holdInterview(
  headline: string,
  flags: ArticleFlags,
  desk: Desk,
  { text, one, some }: Answerer,
): Promise<Interview> {
  const { catalogue, nowMs } = desk;
  if (flags.draft === true && flags.publish === true)
    throw new WrongUse("Pilih salah satu: --draft atau --publish, jangan keduanya.");
  checkNames(flags, catalogue);

  const draft = (changes: Partial<NewArticle>): NewArticle => ({ ...blank(desk), ...changes });
  const faultWith = (changes: Partial<NewArticle>) => describeFault(draft(changes), desk);

  const ofTitle = (title: string) => faultWith({ title, description: title });
  const title = headline || (await text({ message: "Judul", flag: '"Judul"', faultOf: ofTitle }));
  refuse(ofTitle(title));

  const kind = flags.kind ?? (await askForKind(one));
  const section = flags.section ?? (await askForSection(title, catalogue, one));
  const sectionId = parseSectionId(section);
  const author = sectionId && proposeAuthor(desk, sectionId);
  const others = [...catalogue.authors.values()].filter((other) => other !== author);
  const authors =
    flags.authors ??
    (await some({
      message: "Penulis",
      flag: "--authors",
      choices: [...(author ? [author] : []), ...others].map(({ id, name, role }): Choice => {
        return { value: id, name: `${name}, ${role}` };
      }),
      likely: author ? [author.id] : [],
      isNeeded: true,
    }));
  const ofDescription = (description: string) => faultWith({ description });
  const description =
    flags.description ??
    (await text({
      message: "Teras: satu atau dua kalimat",
      flag: "--description",
      proposed: title,
      faultOf: ofDescription,
    }));

  const words = `${title}\n${description}`;
  const tags = flags.tags ?? (await askForTags(words, desk, { text, some }));
  const topics = tags.flatMap((tag) => toTopicSlug(tag) ?? []);
  const subject = { words, topics, ...(sectionId && { section: sectionId }) };
  const related =
    flags.related ??
    (await some({
      message: "Artikel terkait",
      flag: "--related",
      choices: suggestRelated(catalogue, subject, { limit: suggestionLimit }).map((suggestion): Choice => {
        const { slug, title: name, day } = suggestion.article;
        return { value: slug, name: `${name} (${day})`, reason: explainRelated(suggestion) };
      }),
      likely: [],
      isNeeded: false,
    }));

  const ofPlace = (place: string) => (place === "" ? undefined : faultWith({ place }));
  const asked = { message: "Tempat liputan; kosongkan bila tidak perlu", flag: "--place" };
  const place = flags.place ?? (await text({ ...asked, proposed: "", faultOf: ofPlace }));

  const ofTime = (publishedAt: string) => faultWith({ publishedAt });
  const time =
    flags.at ??
    (await text({
      message: "Waktu terbit",
      flag: "--at",
      proposed: proposeTime(nowMs, catalogue.site.timeZone),
      faultOf: ofTime,
    }));
  const publishedAt = time.trim().replace(" ", "T");
  const slug = await chooseSlug(title, flags.slug, desk, { text });

  const article: NewArticle = {
    ...{ title, description, publishedAt, section, authors, tags, related },
    ...(place !== "" && { place }),
    ...(kind !== defaultKind && { kind }),
    ...(flags.publish !== true && { status: "draft" }),
  };
  refuse(describeFault(article, desk));
  return { slug, article };
}

/** What a file without the field is. */
const defaultKind: ArticleKind = "news";

function askForKind(one: Answerer["one"]): Promise<string> {
  const choices = articleKinds.map((kind): Choice => ({ value: kind, name: kindLabels[kind] ?? "Berita" }));
  return one({ message: "Jenis", flag: "--kind", choices, likely: defaultKind });
}

/** The likely one stands first, and says why. */
function askForSection(title: string, catalogue: Catalogue, one: Answerer["one"]): Promise<string> {
  const likely = proposeSection(catalogue, title);
  const choices = [...catalogue.sections.values()].map(({ id, title: name }): Choice => {
    return { value: id, name, ...(id === likely && { reason: "paling dekat dengan kata-kata di judul" }) };
  });
  choices.sort((a, b) => Number(b.value === likely) - Number(a.value === likely));
  return one({ message: "Kanal", flag: "--section", choices, likely });
}

async function askForTags(
  words: string,
  desk: Desk,
  { text, some }: Pick<Answerer, "text" | "some">,
): Promise<readonly string[]> {
  const suggested = suggestTags(desk.catalogue, words, { limit: suggestionLimit });
  const chosen = await some({
    message: "Tag yang sudah ada",
    flag: "--tags",
    choices: suggested.map(({ name, articleCount, isNamed }): Choice => {
      const count = `dipakai ${String(articleCount)} artikel`;
      return { value: name, name, reason: isNamed ? `disebut di judul atau teras; ${count}` : count };
    }),
    likely: [],
    isNeeded: false,
  });
  const others = await text({
    message: "Tag lain, dipisahkan koma",
    flag: "--tags",
    proposed: "",
    faultOf: (answer) => describeFault({ ...blank(desk), tags: splitList(answer) }, desk),
  });
  return [...new Set([...chosen, ...splitList(others)])];
}

async function chooseSlug(
  title: string,
  named: string | undefined,
  desk: Desk,
  { text }: Pick<Answerer, "text">,
): Promise<ArticleSlug> {
  const wanted = slugOfHeadline(title);
  const proposed = wanted && freeSlug(wanted, (slug) => holderOfSlug(slug, desk) !== undefined);
  const faultOf = (answer: string) => {
    const slug = parseArticleSlug(answer);
    if (!slug) return `"${answer}" bukan nama berkas: pakai a–z, 0–9, dan tanda hubung, paling panjang 120.`;
    const holder = holderOfSlug(slug, desk);
    return holder && `Nama "${slug}" sudah dipakai ${holder}.`;
  };
  if (named !== undefined) refuse(faultOf(named));
  const answer =
    named ?? (await text({ message: "Nama berkas dan alamat", flag: "--slug", proposed, faultOf }));
  const slug = parseArticleSlug(answer);
  if (!slug) throw new WrongUse(faultOf(answer) ?? answer);
  return slug;
}

/** An article that has nothing wrong but for what is put in place of these values. */
function blank({ catalogue, nowMs }: Desk): NewArticle {
  return {
    title: "-",
    description: "-",
    publishedAt: proposeTime(nowMs, catalogue.site.timeZone),
    section: "x",
    authors: ["x"],
    tags: [],
    related: [],
  };
}

function describeFault(article: NewArticle, { catalogue }: Desk): string | undefined {
  const [issue] = faultsOf(article, catalogue.site.timeZone);
  return issue && `${issue.message} ${issue.fix}`;
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new WrongUse(fault);
}
