import { describe, expect, test } from "vitest";
import { withDateline } from "@/lib/content/markdown/with-dateline";

describe("a dateline", () => {
  test("stands before the first word of the first paragraph", () => {
    expect(withDateline("<p>Hujan turun.</p>\n<p>Reda.</p>", "Bogor, Warta")).toBe(
      "<p><b>Bogor, Warta</b> — Hujan turun.</p>\n<p>Reda.</p>",
    );
  });

  test("is a paragraph of its own above a text that begins with something else", () => {
    expect(withDateline("<h2>Duduk perkara</h2>", "Bogor, Warta")).toBe(
      "<p><b>Bogor, Warta</b></p>\n<h2>Duduk perkara</h2>",
    );
  });

  test("does not go into a first paragraph that has a role of its own", () => {
    expect(withDateline('<p class="baca-juga">…</p>', "Bogor, Warta")).toBe(
      '<p><b>Bogor, Warta</b></p>\n<p class="baca-juga">…</p>',
    );
  });

  test("can't bring markup into the page", () => {
    expect(withDateline("<p>Hujan.</p>", `<script>"A & B"</script>`)).toBe(
      "<p><b>&lt;script&gt;&quot;A &amp; B&quot;&lt;/script&gt;</b> — Hujan.</p>",
    );
  });

  test("is taken as it is written, dollar signs included", () => {
    expect(withDateline("<p>Hujan.</p>", "$& $1")).toContain("<b>$&amp; $1</b> — Hujan.");
  });
});
