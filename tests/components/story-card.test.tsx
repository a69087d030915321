import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { sponsored, story } from "@/components/samples/stories";
import { StoryCard } from "@/components/story/StoryCard";
import { examples } from "@/components/story/StoryCard.examples";

afterEach(cleanup);

describe("a story card", () => {
  test.each(Object.entries(examples))("has one link, inside its heading: %s", (_, props) => {
    render(<StoryCard {...props} />);
    const link = screen.getByRole("link", { name: props.story.title });
    expect(screen.getAllByRole("link")).toEqual([link]);
    expect(link.parentElement).toBe(screen.getByRole("heading", { level: props.headingLevel }));
  });

  test("keeps its picture from screen readers, which hear the headline", () => {
    const { container } = render(<StoryCard story={story} shape="column" headingLevel={3} />);
    expect(container.querySelector("img")?.getAttribute("alt")).toBe("");
  });

  test("loads its picture at once only when it is the first to be seen", () => {
    const { container } = render(
      <>
        <StoryCard story={story} shape="lead" headingLevel={2} isFirstSeen />
        <StoryCard story={story} shape="column" headingLevel={2} />
      </>,
    );
    const [first, second] = container.querySelectorAll("img");
    expect(first?.getAttribute("fetchpriority")).toBe("high");
    expect(first?.hasAttribute("loading")).toBe(false);
    expect(second?.getAttribute("loading")).toBe("lazy");
  });

  test("leaves out the section where the page has said it", () => {
    render(<StoryCard story={story} shape="row" headingLevel={2} hidesSection />);
    expect(screen.queryByText(story.section.label)).toBeNull();
  });

  test("marks a picture that was made with AI for those who see it, and no other", () => {
    render(<StoryCard {...examples["with a picture made with AI"]} />);
    expect(screen.getByText("Ilustrasi AI").closest("[aria-hidden]")).toBeTruthy();
    cleanup();
    render(<StoryCard {...examples.wide} />);
    expect(screen.queryByText("Ilustrasi AI")).toBeNull();
  });

  test("says that a story is sponsored wherever it stands", () => {
    render(<StoryCard story={sponsored} shape="line" headingLevel={2} hidesSection />);
    expect(screen.getByText("Konten bersponsor")).toBeTruthy();
  });
});
