import type { Notice } from "./notice";

const minuteMs = 60_000;

/** What tells one state of a page from the next: the times of an article, or the stories of a list. */
export function marksOf(page: ParentNode): ReadonlySet<string> {
  const times = page.querySelectorAll<HTMLTimeElement>("article time");
  if (times.length > 0) return new Set([...times].map((time) => time.dateTime));
  const stories = page.querySelectorAll("main :is(h2,h3) a");
  return new Set([...stories].map((story) => story.getAttribute("href") ?? ""));
}

/**
 * What a reader of the one state should know of the other.
 *
 * @returns `undefined` when that is nothing: of a page that was only set anew nobody needs to hear
 */
export function sayNews(page: ParentNode, shown: ReadonlySet<string>): string | undefined {
  const newCount = [...marksOf(page)].filter((mark) => !shown.has(mark)).length;
  if (newCount === 0) return undefined;
  return page.querySelector("article") ? "Artikel ini diperbarui." : `Ada ${String(newCount)} berita baru.`;
}

/**
 * Asks once a minute whether a page that is looked at is still what was published, and says when it is not. The browser
 * asks with the mark of what it has, so the answer is a few bytes as long as nothing changed. What is not looked at is not
 * asked for.
 */
export function watchForUpdates(notice: Notice): void {
  const shown = marksOf(document);
  let tag: string | null = null;
  let askedMs = Date.now();
  let timer = 0;
  const tell = (text: string) => {
    stop();
    document.removeEventListener("visibilitychange", follow);
    notice.say(text, {
      label: "Muat ulang",
      run: () => {
        location.reload();
      },
    });
  };
  const ask = async () => {
    askedMs = Date.now();
    const answer = await fetch(location.pathname, { cache: "no-cache" }).catch(() => undefined);
    if (!answer) return;
    if (answer.status === 410 || answer.status === 404) tell("Halaman ini tidak tersedia lagi.");
    const newTag = answer.headers.get("etag");
    if (!answer.ok || (newTag !== null && newTag === tag)) return;
    tag = newTag;
    const news = sayNews(new DOMParser().parseFromString(await answer.text(), "text/html"), shown);
    if (news !== undefined) tell(news);
  };
  const stop = () => {
    clearInterval(timer);
  };
  const follow = () => {
    stop();
    if (document.visibilityState === "hidden") return;
    if (Date.now() - askedMs >= minuteMs) void ask();
    timer = window.setInterval(() => void ask(), minuteMs);
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}
