import { make } from "./elements";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * How long ago something was, in words.
 *
 * @returns `undefined` for what is a day old, and for what is still to come
 * @example sayAge(0, 2 * 60 * 60 * 1000); //=> "2 jam lalu"
 */
export function sayAge(thenMs: number, nowMs: number): string | undefined {
  const ageMs = nowMs - thenMs;
  // What is no time at all is none of the last day either.
  if (!(ageMs >= 0 && ageMs < dayMs)) return undefined;
  const minutes = Math.floor(ageMs / minuteMs);
  if (minutes < 1) return "baru saja";
  return minutes < 60 ? `${String(minutes)} menit lalu` : `${String(Math.floor(minutes / 60))} jam lalu`;
}

/** Puts "2 jam lalu" behind the times of the last day, and keeps it true. Nothing below may move for it. */
export function showAges(): void {
  const ages = new Map<HTMLTimeElement, HTMLElement>();
  const tell = () => {
    for (const [time, element] of ages) {
      const age = sayAge(Date.parse(time.dateTime), Date.now());
      element.textContent = age === undefined ? "" : ` (${age})`;
    }
  };
  for (const time of document.querySelectorAll<HTMLTimeElement>("main time")) {
    if (sayAge(Date.parse(time.dateTime), Date.now()) === undefined) continue;
    const line = time.parentElement;
    const height = line?.offsetHeight;
    const age = make("span", { className: "w-lalu" });
    ages.set(time, age);
    time.after(age);
    tell();
    // A narrow line has room for it without the day of the week, which is this one or the last, or without the year too.
    const date = time.textContent;
    for (const part of [/^\p{L}+, /u, / \d{4}/])
      if (line?.offsetHeight !== height) time.textContent = time.textContent.replace(part, "");
    if (line?.offsetHeight === height) continue;
    age.remove();
    time.textContent = date;
  }
  if (ages.size > 0) setInterval(tell, minuteMs);
}
