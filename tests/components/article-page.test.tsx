import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { ArticlePage } from "@/components/pages/ArticlePage";
import { examples } from "@/components/pages/ArticlePage.examples";
import { articleView, authors, bodyHtml } from "@/components/samples/article";

afterEach(cleanup);

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

describe("an article page", () => {
  test("has one main, one article, and the headline as its only first heading", () => {
    render(<ArticlePage {...examples.full} />);
    expect(screen.getAllByRole("main")).toHaveLength(1);
    const article = screen.getByRole("article");
    expect(screen.getAllByRole("heading", { level: 1 })).toEqual([
      within(article).getByRole("heading", { level: 1, name: articleView.title }),
    ]);
  });

  test("lists related stories in a region named Artikel terkait, outside the article", () => {
    render(<ArticlePage {...examples.full} />);
    const related = screen.getByRole("region", { name: "Artikel terkait" });
    expect(
      within(related)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual(articleView.related.map(({ href }) => href));
    expect(screen.getByRole("article").contains(related)).toBe(false);
  });

  test("names the section whose earlier stories it lists", () => {
    render(<ArticlePage {...examples.full} />);
    expect(screen.getByRole("region", { name: "Sebelumnya di Kecerdasan Buatan" })).toBeTruthy();
  });

  test("says when it was published and updated, for people and for machines", () => {
    render(<ArticlePage {...examples.full} />);
    const article = within(screen.getByRole("article"));
    expect(
      article
        .getByText(/^Terbit/)
        .querySelector("time")
        ?.getAttribute("datetime"),
    ).toBe("2025-09-13T10:15:00+07:00");
    expect(article.getByText(/^Diperbarui/).textContent).toBe(
      "Diperbarui Minggu, 14 September 2025, 08.30 WIB",
    );
    expect(article.getByText("Waktu baca 2 menit")).toBeTruthy();
  });

  test("says nothing of an update that did not happen", () => {
    render(<ArticlePage {...examples.bare} />);
    expect(screen.queryByText(/Diperbarui/)).toBeNull();
  });

  test("puts labelled and dated corrections before the text", () => {
    render(<ArticlePage {...examples.full} />);
    const box = screen.getByRole("region", { name: "Koreksi dan hak jawab" });
    expect(within(box).getByText("Ralat").tagName).toBe("STRONG");
    expect(box.querySelectorAll("time[datetime]")).toHaveLength(articleView.corrections.length);
    expect(
      within(box)
        .getByRole("link", { name: "Tanggapan xAI atas Berita PHK Pelatih Grok" })
        .getAttribute("href"),
    ).toBe("/artikel/tanggapan-xai");
    expect(follows(box, screen.getByText(/memberhentikan sedikitnya/))).toBe(true);
  });

  test("leads from a full reply to what it replies to, before the text", () => {
    render(<ArticlePage {...examples["full reply"]} />);
    const box = screen.getByRole("region", { name: "Koreksi dan hak jawab" });
    expect(box.textContent).toBe("Hak jawab atas artikel xAI PHK Sedikitnya 500 Pelatih Grok");
    expect(within(box).getByRole("link").getAttribute("href")).toBe("/artikel/xai-phk-500-pelatih-grok");
    expect(follows(box, screen.getByText(/hak jawab berikut/))).toBe(true);
  });

  test("has an anchor at each correction", () => {
    const { container } = render(<ArticlePage {...examples.full} />);
    for (const { id, text } of articleView.corrections) {
      expect(container.querySelector(`[id="${id}"]`)?.textContent).toContain(text);
    }
  });

  test("says that it was paid for, and marks the links of its sources so", () => {
    render(<ArticlePage {...examples.sponsored} />);
    expect(screen.getByText("Konten bersponsor")).toBeTruthy();
    expect(screen.getByText(/Dibayar pengiklan/)).toBeTruthy();
    const source = screen.getByRole("link", { name: "The Decoder" });
    expect(source.getAttribute("rel")).toBe("noopener sponsored");
    cleanup();
    render(<ArticlePage {...examples.full} />);
    expect(screen.queryByText(/Dibayar pengiklan/)).toBeNull();
    expect(screen.getByRole("link", { name: "The Decoder" }).getAttribute("rel")).toBe("noopener");
  });

  test("leads from its contents to the headings of its text", () => {
    render(<ArticlePage {...examples.full} />);
    const links = within(screen.getByRole("navigation", { name: "Daftar isi" })).getAllByRole("link");
    const targets = links.map((link) => document.querySelector(link.getAttribute("href") ?? "")?.textContent);
    expect(targets).toEqual(articleView.contents.map(({ text }) => text));
  });

  test("leaves out every part for which there is nothing to say", () => {
    render(<ArticlePage {...examples.bare} />);
    expect(screen.queryByRole("region")).toBeNull();
    expect(screen.queryByRole("figure")).toBeNull();
    expect(screen.queryByRole("navigation", { name: "Daftar isi" })).toBeNull();
    expect(screen.queryByText(/Oleh/)).toBeNull();
  });

  test("describes its picture, and labels one that a machine made", () => {
    render(<ArticlePage {...examples.full} />);
    const figure = screen.getByRole("figure");
    expect(within(figure).getByRole("img").getAttribute("alt")).toBe(articleView.picture?.alt);
    expect(within(figure).getByText("Ilustrasi dibuat dengan AI")).toBeTruthy();
    expect(within(figure).getByText("Ilustrasi Warta")).toBeTruthy();
  });

  test("offers WhatsApp first among plain links for sharing", () => {
    render(<ArticlePage {...examples.full} />);
    const links = within(screen.getByRole("list", { name: "Bagikan" })).getAllByRole("link");
    expect(links[0]?.textContent).toBe("WhatsApp");
    expect(
      links.every((link) => link.getAttribute("rel") === "noopener" && !link.hasAttribute("target")),
    ).toBe(true);
  });

  test("marks its section in the navigation", () => {
    render(<ArticlePage {...examples.full} />);
    const nav = screen.getByRole("navigation", { name: "Kanal" });
    expect([...nav.querySelectorAll("[aria-current]")].map((link) => link.textContent)).toEqual([
      "Kecerdasan Buatan",
    ]);
  });

  test.each([
    [1, "Oleh Sekar Anjani"],
    [2, "Oleh Sekar Anjani dan Bima Prasetya"],
    [3, "Oleh Sekar Anjani, Bima Prasetya, dan Laras Widowati"],
  ])("joins the names of %i authors as Indonesian does", (count, line) => {
    render(<ArticlePage view={{ ...articleView, authors: authors.slice(0, count) }} bodyHtml={bodyHtml} />);
    expect(screen.getByText(/^Oleh/).textContent).toBe(line);
  });

  test("shows what kind of article it is, when it is no plain news", () => {
    render(<ArticlePage {...examples["opinion with a long title"]} />);
    expect(within(screen.getByRole("article")).getByText("Opini")).toBeTruthy();
  });
});
