// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { marksOf, sayNews } from "@/enhance/updates";

function page(html: string): Document {
  return new DOMParser().parseFromString(`<main>${html}</main>`, "text/html");
}

const article = (...times: readonly string[]) =>
  page(
    `<article>${times.map((time) => `<time datetime="${time}"></time>`).join("")}</article><h2><a href="/x">x</a></h2>`,
  );
const list = (...hrefs: readonly string[]) =>
  page(hrefs.map((href) => `<h3><a href="${href}">${href}</a></h3>`).join(""));

describe("what a page left open is told", () => {
  test.each([
    ["nothing of the same article", article("a"), article("a"), undefined],
    ["nothing of a time that went", article("a", "b"), article("a"), undefined],
    ["of a time that came", article("a"), article("a", "b"), "Artikel ini diperbarui."],
    ["nothing of the same list in another order", list("a", "b"), list("b", "a"), undefined],
    ["how many stories came", list("a", "b"), list("c", "d", "a"), "Ada 2 berita baru."],
    ["nothing of a page without either", page(""), page("<p>Kosong</p>"), undefined],
  ])("is %s", (_, before, after, words) => {
    expect(sayNews(after, marksOf(before))).toBe(words);
  });
});
