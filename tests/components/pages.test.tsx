import { cleanup, render, screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { ArchivePage } from "@/components/pages/ArchivePage";
import { examples as archivePages } from "@/components/pages/ArchivePage.examples";
import { ArticlePage } from "@/components/pages/ArticlePage";
import { examples as articlePages } from "@/components/pages/ArticlePage.examples";
import { AuthorPage } from "@/components/pages/AuthorPage";
import { examples as authorPages } from "@/components/pages/AuthorPage.examples";
import { ContentPage } from "@/components/pages/ContentPage";
import { examples as contentPages } from "@/components/pages/ContentPage.examples";
import { CorrectionsPage } from "@/components/pages/CorrectionsPage";
import { examples as correctionsPages } from "@/components/pages/CorrectionsPage.examples";
import { DayPage } from "@/components/pages/DayPage";
import { examples as dayPages } from "@/components/pages/DayPage.examples";
import { FrontPage } from "@/components/pages/FrontPage";
import { examples as frontPages } from "@/components/pages/FrontPage.examples";
import { MonthPage } from "@/components/pages/MonthPage";
import { examples as monthPages } from "@/components/pages/MonthPage.examples";
import { NotFoundPage } from "@/components/pages/NotFoundPage";
import { examples as notFoundPages } from "@/components/pages/NotFoundPage.examples";
import { SavedPage } from "@/components/pages/SavedPage";
import { examples as savedPages } from "@/components/pages/SavedPage.examples";
import { SectionPage } from "@/components/pages/SectionPage";
import { examples as sectionPages } from "@/components/pages/SectionPage.examples";
import { TopicPage } from "@/components/pages/TopicPage";
import { examples as topicPages } from "@/components/pages/TopicPage.examples";
import { WithdrawnPage } from "@/components/pages/WithdrawnPage";
import { examples as withdrawnPages } from "@/components/pages/WithdrawnPage.examples";
import { chrome } from "@/components/samples/chrome";

afterEach(cleanup);

const pages: readonly (readonly [string, ReactElement, string])[] = [
  ["front page", <FrontPage key="" {...frontPages.full} />, "Warta"],
  ["empty front page", <FrontPage key="" {...frontPages["before the first story"]} />, "Warta"],
  ["section page", <SectionPage key="" {...sectionPages.full} />, "Kecerdasan Buatan"],
  ["topic page", <TopicPage key="" {...topicPages.full} />, "Elon Musk"],
  ["author page", <AuthorPage key="" {...authorPages.full} />, "Sekar Anjani"],
  ["archive", <ArchivePage key="" {...archivePages.full} />, "Indeks berita"],
  ["month page", <MonthPage key="" {...monthPages.full} />, "Oktober 2025"],
  ["day page", <DayPage key="" {...dayPages.full} />, "Sabtu, 13 September 2025"],
  ["register of corrections", <CorrectionsPage key="" {...correctionsPages.full} />, "Koreksi dan hak jawab"],
  ["content page", <ContentPage key="" {...contentPages.full} />, "Redaksi"],
  ["notice of withdrawal", <WithdrawnPage key="" {...withdrawnPages.full} />, "Artikel ini dicabut"],
  ["page for what is not found", <NotFoundPage key="" {...notFoundPages.full} />, "Halaman tidak ditemukan"],
  ["list of saved articles", <SavedPage key="" {...savedPages.list} />, "Artikel tersimpan"],
  ["article page", <ArticlePage key="" {...articlePages.full} />, articlePages.full.view.title],
];

describe.each(pages)("the %s", (_, page, title) => {
  test("has one main part and one first heading, which is its title", () => {
    render(page);
    expect(screen.getAllByRole("main")).toHaveLength(1);
    expect(screen.getAllByRole("heading", { level: 1 }).map(({ textContent }) => textContent)).toEqual([
      title,
    ]);
  });

  test("never skips a level of headings", () => {
    const { container } = render(page);
    const levels = [...container.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
    const skips = levels.filter((level, position) => level > (levels[position - 1] ?? 0) + 1);
    expect(skips).toEqual([]);
  });

  test("lets the keyboard skip to its main part with the first link", () => {
    render(page);
    const first = screen.getAllByRole("link")[0];
    expect(first?.textContent).toBe("Langsung ke isi");
    expect(first?.getAttribute("href")).toBe(`#${screen.getByRole("main").id}`);
  });

  test("says in its footer who publishes and who answers for it", () => {
    render(page);
    const footer = within(screen.getByRole("contentinfo"));
    expect(footer.getByText(chrome.publisher.legalName)).toBeTruthy();
    expect(footer.getByText(chrome.publisher.address)).toBeTruthy();
    expect(footer.getByText("Penanggung jawab").nextElementSibling?.textContent).toBe("Sekar Anjani");
    expect(footer.getByRole("link", { name: "Pedoman Media Siber" })).toBeTruthy();
  });

  test("has no script, style attribute or handler in its markup", () => {
    const { container } = render(page);
    expect(container.querySelector("script, [style], [onclick], [onload]")).toBeNull();
  });
});

describe("a month page", () => {
  test("is a calendar whose linked days say their date and how many articles they have", () => {
    render(<MonthPage {...monthPages.full} />);
    const calendar = screen.getByRole("table");
    expect(within(calendar).getAllByRole("columnheader")).toHaveLength(7);
    const link = within(calendar).getByRole("link", { name: "2 (Kamis, 2 Oktober 2025) 1.204 artikel" });
    expect(link.getAttribute("href")).toBe("/indeks/2025/10/02");
    expect(within(calendar).getAllByRole("link")).toHaveLength(1);
  });
});

describe("the register of corrections", () => {
  test("leads from each entry to the article that was corrected", () => {
    render(<CorrectionsPage {...correctionsPages.full} />);
    const entries = within(screen.getByRole("main")).getAllByRole("heading", { level: 2 });
    const links = entries.flatMap((entry) => entry.querySelector("a")?.getAttribute("href") ?? []);
    expect(links).toEqual(correctionsPages.full.view.entries.map(({ article }) => article.href));
  });

  test("says when and why articles were withdrawn, and leads to none of them", () => {
    render(<CorrectionsPage {...correctionsPages.full} />);
    const withdrawals = screen.getByRole("region", { name: "Pencabutan" });
    const [withdrawal] = correctionsPages.full.view.withdrawals;
    expect(withdrawals.textContent).toContain(withdrawal?.reason);
    expect(withdrawals.querySelector("time")?.getAttribute("datetime")).toBe(withdrawal?.at.iso);
    expect(within(withdrawals).queryAllByRole("link")).toEqual([]);
  });
});

describe("a notice of withdrawal", () => {
  test("says when and why", () => {
    render(<WithdrawnPage {...withdrawnPages.full} />);
    expect(
      screen
        .getByText(/^Dicabut/)
        .querySelector("time")
        ?.getAttribute("datetime"),
    ).toBe("2025-09-14T09:00:00+07:00");
    expect(screen.getByText(/identitas anak/)).toBeTruthy();
  });
});
