import { describe, expect, test } from "vitest";
import { parseSectionId, toTopicSlug } from "@/lib/core/ids";
import { suggestRelated, suggestTags } from "@/lib/queries/suggestions";
import { known } from "../../support/known";
import { article, newsroom } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const { catalogue } = newsroom(
  {
    "sections/bisnis.md": "---\ntitle: Bisnis\norder: 2\n---\n",
    "articles/lelang.md": article({
      title: "Operator memenangi lelang frekuensi",
      tags: ["1,4 GHz", "Telkom"],
      publishedAt: "2025-09-10T08:00",
    }),
    "articles/menara.md": article({
      title: "Telkom menjual menara",
      tags: ["Telkom"],
      section: "bisnis",
      publishedAt: "2025-09-12T08:00",
    }),
    "articles/saham.md": article({
      title: "Saham naik",
      tags: ["Saham", "Telkom"],
      section: "bisnis",
      publishedAt: "2025-09-11T08:00",
    }),
    "articles/gerhana.md": article({ title: "Gerhana malam ini", publishedAt: "2025-09-13T08:00" }),
    "articles/draf.md": article({ title: "Lelang frekuensi", tags: ["Draf"], status: "draft" }),
    "articles/nanti.md": article({ title: "Lelang frekuensi", publishedAt: "2025-10-01T08:00" }),
  },
  now,
);

describe("tags", () => {
  const namesOf = (words: string, limit = 10) =>
    suggestTags(catalogue, words, { limit }).map(({ name, isNamed }) => `${name}${isNamed ? " *" : ""}`);

  test("are first those that the words name, then the others by how often they are used", () => {
    expect(namesOf("Pita 1,4 GHz dilelang")).toEqual(["1,4 GHz *", "Telkom", "Saham"]);
  });

  test("are named also by a word with affixes", () => {
    expect(namesOf("Sahamnya naik")).toEqual(["Saham *", "Telkom", "1,4 GHz"]);
  });

  test("are those of public articles only, as many as are asked for", () => {
    expect(namesOf("Draf")).toEqual(["Telkom", "1,4 GHz", "Saham"]);
    expect(namesOf("Draf", 1)).toEqual(["Telkom"]);
  });
});

describe("related articles", () => {
  const relatedTo = (words: string, tags: readonly string[] = [], section = "teknologi") =>
    suggestRelated(
      catalogue,
      {
        words,
        topics: tags.map((tag) => known(toTopicSlug, tag)),
        section: known(parseSectionId, section),
      },
      { limit: 10 },
    );
  const slugs = (...subject: Parameters<typeof relatedTo>) =>
    relatedTo(...subject).map(({ article: { slug } }) => slug);

  test("share a word, whatever its affixes; drafts and what is to come are not among them", () => {
    expect(slugs("Pelelangan frekuensi")).toEqual(["lelang"]);
  });

  test("share a tag, the rarer the nearer; of equally near ones the newest is first", () => {
    expect(slugs("Kabar", ["Telkom", "1,4 GHz"], "sains")).toEqual(["lelang", "menara", "saham"]);
  });

  test("are nearer in the same section", () => {
    expect(slugs("Kabar", ["Telkom"], "teknologi")).toEqual(["lelang", "menara", "saham"]);
    expect(slugs("Kabar", ["Telkom"], "bisnis")).toEqual(["menara", "saham", "lelang"]);
  });

  test("are none by their section alone", () => {
    expect(slugs("Kabar")).toEqual([]);
  });

  test("say what speaks for them", () => {
    expect(relatedTo("Frekuensi Telkom", ["Telkom"])[0]).toMatchObject({
      article: { slug: "lelang" },
      sharedTags: ["Telkom"],
      sharedStems: ["frekuensi", "telkom"],
      isSameSection: true,
    });
  });
});
