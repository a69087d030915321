import { describe, expect, test } from "vitest";
import { finishPage, textMark, UnfinishedPage } from "@/lib/publish/finish";

const css = "body{color:#111}";
const finish = (html: string, styles = css) => finishPage(html, () => styles);

describe("finishPage", () => {
  test.each([
    ["a script of Next's", '<script src="/_next/static/a.js" async=""></script>'],
    ["an inline script", "<script>self.__next_f.push([1])</script>"],
    ["a module", '<script type="module">import "/x.js"</script>'],
    ["a script with markup in it", '<script>document.write("<p>x</p><!-- y -->")</script>'],
    ["a preload of Next's", '<link rel="preload" as="script" href="/_next/static/a.js"/>'],
    ["a preload of a picture", '<link rel="preload" as="image" href="/media/a.jpg" fetchPriority="high"/>'],
    ["Next's mark for fonts", '<meta name="next-size-adjust" content=""/>'],
    ["a comment", "<!--$--><!--/$-->"],
    ["a comment that looks like an element", "<!-- <main></main> -->"],
    ["an empty boundary", '<div hidden=""></div>'],
    [
      "an empty boundary with a comment and a script in it",
      '<div hidden=""><!--$--><script>x</script></div>',
    ],
  ])("takes out %s", (_what, unwanted) => {
    expect(finish(`<body><p>a</p>${unwanted}<p>b</p></body>`)).toBe("<body><p>a</p><p>b</p></body>");
  });

  test.each([
    ["linked data", '<script type="application/ld+json">{"a":"<!-- \\u003c/script> -->"}</script>'],
    ["a script that improves the page", '<script src="/enhance/share.js" defer=""></script>'],
    ["a hidden element with something in it", '<div hidden=""><p>x</p></div>'],
    ["an empty element that is not hidden", "<div></div><p></p>"],
    ["odd spelling and entities", "<P CLASS=x>1 &lt; 2 &amp; 3&nbsp;<br>é <b>\n</b></P>"],
    ["text that names what Next has", "<p>See /_next/static and &lt;template id=&quot;B:0&quot;&gt;</p>"],
    [
      "a link to another site that is made with Next",
      '<a href="https://example.org/_next/static/a.png">a</a>',
    ],
    ["styles that look like comments", "<style>/* <!-- */ a>b{} /* --> */</style>"],
  ])("leaves %s as it is, byte for byte", (_what, wanted) => {
    const html = `<!DOCTYPE html><html lang="id"><body>${wanted}</body></html>`;
    expect(finish(html)).toBe(html);
  });

  test("puts all stylesheets in one element where the first was asked for, in their order", () => {
    const html =
      '<link rel="stylesheet" href="/_next/1.css"/><i></i><link rel="stylesheet" href="/_next/2.css"/>';
    expect(finishPage(html, (href) => `a{b:url("data:${href}")}`)).toBe(
      '<style>a{b:url("data:/_next/1.css")}a{b:url("data:/_next/2.css")}</style><i></i>',
    );
  });

  test("changes nothing when it is done twice", () => {
    const once = finish('<p>a</p><!-- x --><link rel="stylesheet" href="/_next/1.css"/><script>x</script>');
    expect(finish(once)).toBe(once);
  });

  test.each([
    ["a boundary that was streamed", '<template id="B:0"></template><p>…</p>'],
    ["a placeholder that was streamed", '<template id="P:1"></template>'],
    ["a part that a script would move into place", '<div hidden="" id="S:0"><p>x</p></div>'],
    ["Next's error page", '<html id="__next_error__"><body></body></html>'],
    ["a picture that only Next can serve", '<img src="/_next/image?url=a.jpg" alt=""/>'],
    [
      "such a picture in one of several sizes",
      '<img src="/a.jpg" srcset="/a.jpg 1x, /_next/b.jpg 2x" alt=""/>',
    ],
  ])("refuses %s", (_what, html) => {
    expect(() => finish(html)).toThrow(UnfinishedPage);
  });

  test.each(["a{b:url(/_next/static/font.woff2)}", 'a{b:url("../media/font.woff2")}'])(
    "refuses styles that need a file of the app: %s",
    (styles) => {
      expect(() => finish('<link rel="stylesheet" href="/_next/1.css"/>', styles)).toThrow(UnfinishedPage);
    },
  );
});

describe("the text of a page", () => {
  const page = `<main><div class="isi">${textMark}</div></main>`;

  test("stands where its mark was, as it is", () => {
    const text = "<p>Isi — $& <!-- sic --></p>";
    expect(finishPage(page, () => css, text)).toBe(`<main><div class="isi">${text}</div></main>`);
  });

  test("is nowhere but in the page: Next's own copy of the mark goes with its script", () => {
    const html = `${page}<script>self.__next_f.push([1,"${textMark}"])</script>`;
    expect(finishPage(html, () => css, "<p>Isi</p>").match(/Isi/g)).toHaveLength(1);
  });

  test.each([
    ["a text has no place", "<main></main>", "<p>Isi</p>"],
    ["a text has two places", page + page, "<p>Isi</p>"],
    ["a place has no text", page, undefined],
  ])("keeps a page from being finished when %s", (_what, html, text) => {
    expect(() => finishPage(html, () => css, text)).toThrow(UnfinishedPage);
  });
});
