import { describe, expect, test } from "vitest";
import { readGuarded } from "@/lib/content/guarded-reading";
import { lengthLimits, linkLimit, suggestionLimit, toldFaultsLimit } from "@/lib/content/limits";
import { article, newsroom } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const rulesIn = async (text: string) =>
  (await readGuarded({ path: "articles/a.md", text }, "Asia/Jakarta")).issues.map(({ rule }) => rule);
const times = (count: number, piece: string) => Array.from({ length: count }, () => piece).join(" ");

describe("a limit", () => {
  test("lets pass what reaches it, and not what goes beyond", async () => {
    const link = "[a](https://contoh.example)";
    expect(await rulesIn(article({ title: "a".repeat(lengthLimits.title) }))).toEqual([]);
    expect(await rulesIn(article({ title: "a".repeat(lengthLimits.title + 1) }))).toEqual(["field-too-long"]);
    expect(await rulesIn(article({}, times(linkLimit, link)))).toEqual([]);
    expect(await rulesIn(article({}, times(linkLimit + 1, link)))).toEqual(["body-links"]);
  });

  test("of depth takes no honest data for deep, and says of deep data what to do", async () => {
    const sources = Array.from({ length: 40 }, (_, index) => ({
      name: `[${String(index)}]`,
      url: "https://a.example/",
    }));
    expect(await rulesIn(article({ sources, tags: ["[a", "{b", "- c"] }))).toEqual([]);
    expect(await rulesIn(`---\ntags: ${"[\n".repeat(40)}\n---\n\nIsi.\n`)).toEqual(["yaml-deep"]);
  });

  test("of faults tells the first of a file, and how many more there are", async () => {
    const { issues } = await readGuarded(
      { path: "articles/a.md", text: article({}, times(300, "[a](salah)")) },
      "Asia/Jakarta",
    );
    expect(issues).toHaveLength(toldFaultsLimit + 1);
    expect(issues.at(-1)).toMatchObject({ rule: "file-many-faults", effect: "advice" });
    expect(issues.at(-1)?.message).toContain(String(300 - toldFaultsLimit));
  });

  test("of guesses leaves every dead link told, and the last ones without one", () => {
    const links = times(suggestionLimit + 5, "[a](/artikel/berita-baikk)");
    const { issues } = newsroom(
      { "articles/a.md": article({}, links), "articles/berita-baik.md": article() },
      now,
    );
    expect(issues.map(({ rule }) => rule)).toEqual(issues.map(() => "article-missing"));
    expect(issues).toHaveLength(suggestionLimit + 5);
    expect(issues.filter(({ message }) => message.includes("Maksud Anda"))).toHaveLength(suggestionLimit);
  });
});
