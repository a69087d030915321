import { describe, expect, test } from "vitest";
import { listPages } from "@/lib/pages";
import { toGraph } from "@/lib/outputs/json-ld/graph";
import type { Files } from "../../../support/newsroom";
import { article, newsroom } from "../../../support/newsroom";
import { present } from "../../../support/known";

const page = (title: string) => `---\ntitle: ${title}\ndescription: Siapa kami.\n---\n\nKami.\n`;

/** What every page of a newsroom says of itself, by its path. */
function graphsOf(files: Files) {
  const { catalogue } = newsroom(files, "2025-09-20T00:00:00Z");
  return new Map(
    [...listPages(catalogue)].map(({ path, view }) => [
      path,
      toGraph(catalogue.site, present(view(catalogue)))?.["@graph"],
    ]),
  );
}

const graphs = graphsOf({
  "articles/a.md": article({ title: "A", publishedAt: "2025-09-14T08:00", tags: ["AI"] }),
  "articles/b.md": article({ title: "B", tags: ["AI"] }),
  "articles/c.md": article({
    status: "withdrawn",
    withdrawnAt: "2025-09-15T08:00",
    withdrawnReason: "Keliru.",
  }),
  "authors/ani.md":
    "---\nname: Ani\nrole: Reporter\nsameAs: [https://mastodon.example/@ani]\n---\n\nAni meliput teknologi.\n",
  "pages/tentang.md": page("Tentang Kami"),
  "pages/kontak.md": page("Kontak"),
  "pages/redaksi.md": page("Redaksi"),
  "pages/pedoman-media-siber.md": page("Pedoman"),
  "pages/kebijakan-koreksi.md": page("Kebijakan Koreksi"),
});

describe("what pages say of themselves", () => {
  test.each([
    ["/", ["WebSite", "NewsMediaOrganization", "CollectionPage"]],
    ["/artikel/a", ["NewsArticle", "BreadcrumbList"]],
    ["/artikel/c", ["BreadcrumbList"]],
    ["/kanal/teknologi", ["CollectionPage", "BreadcrumbList"]],
    ["/topik/ai", ["CollectionPage", "BreadcrumbList"]],
    ["/indeks/2025/09/14", ["CollectionPage", "BreadcrumbList"]],
    ["/indeks/2025/09", ["BreadcrumbList"]],
    ["/indeks", ["BreadcrumbList"]],
    ["/koreksi", ["BreadcrumbList"]],
    ["/penulis/ani", ["ProfilePage", "BreadcrumbList"]],
    ["/tentang", ["AboutPage", "BreadcrumbList"]],
    ["/kontak", ["ContactPage", "BreadcrumbList"]],
    ["/redaksi", ["BreadcrumbList"]],
    ["/404", undefined],
  ])("at %s is %j", (path, types) => {
    expect(graphs.get(path)?.map((node) => node["@type"])).toEqual(types);
  });

  test("the way to a page ends with the page, which needs no address", () => {
    expect(graphs.get("/indeks/2025/09")).toEqual([
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: "Beranda", item: "https://warta.example/" },
          { "@type": "ListItem", position: 2, name: "Indeks berita", item: "https://warta.example/indeks" },
          { "@type": "ListItem", position: 3, name: "September 2025" },
        ],
      },
    ]);
  });

  test("a list has its stories in their order, and the front page has each once", () => {
    const items = [
      { "@type": "ListItem", position: 1, url: "https://warta.example/artikel/a" },
      { "@type": "ListItem", position: 2, url: "https://warta.example/artikel/b" },
    ];
    for (const path of ["/", "/kanal/teknologi", "/topik/ai"]) {
      expect(graphs.get(path)).toContainEqual(
        expect.objectContaining({ mainEntity: { "@type": "ItemList", itemListElement: items } }),
      );
    }
  });

  test("the front page has the newsroom with its company, its address and its policies", () => {
    expect(graphs.get("/")).toContainEqual(
      expect.objectContaining({
        "@type": "NewsMediaOrganization",
        name: "Warta",
        legalName: "PT Warta",
        address: { "@type": "PostalAddress", streetAddress: "Jalan Contoh 1, Jakarta" },
        email: "redaksi@warta.example",
        publishingPrinciples: "https://warta.example/pedoman-media-siber",
        ethicsPolicy: "https://warta.example/pedoman-media-siber",
        correctionsPolicy: "https://warta.example/kebijakan-koreksi",
        masthead: "https://warta.example/redaksi",
      }),
    );
  });

  test("a newsroom without such pages claims no policy", () => {
    const newsroomNode = graphsOf({})
      .get("/")
      ?.find((node) => node["@type"] === "NewsMediaOrganization");
    expect(Object.keys(present(newsroomNode)).sort()).toEqual(
      ["@id", "@type", "address", "email", "legalName", "logo", "name", "url"].sort(),
    );
  });

  test("an author's page is about a person, with the profiles that it links to", () => {
    expect(graphs.get("/penulis/ani")).toContainEqual({
      "@type": "ProfilePage",
      url: "https://warta.example/penulis/ani",
      inLanguage: "id",
      mainEntity: {
        "@type": "Person",
        name: "Ani",
        url: "https://warta.example/penulis/ani",
        jobTitle: "Reporter",
        description: "Reporter, Warta. Ani meliput teknologi.",
        sameAs: ["https://mastodon.example/@ani"],
      },
    });
  });
});
