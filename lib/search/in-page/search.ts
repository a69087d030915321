import { searchPath } from "@/lib/site/paths";
import type { Answer } from "./engine";
import { Engine } from "./engine";
import type { Question } from "./question";
import { readQuestion, writeQuestion } from "./question";
import { makeButton, moveByKeys, toEntry } from "./results";

/** Runs in the search page: makes the form one of the site's own, and shows what is found below it. */

/** As long as a person takes between two letters. */
const pauseMs = 250;
const shownAtOnce = 10;
const shortestQuery = 2;

const engine = new Engine();
const form = found(document.querySelector<HTMLFormElement>("#cari"));
const field = found(form.querySelector<HTMLInputElement>("#kata"));
const section = found(form.querySelector<HTMLSelectElement>("[name=kanal]"));
const year = found(form.querySelector<HTMLSelectElement>("[name=tahun]"));
const order = found(form.querySelector<HTMLSelectElement>("[name=urut]"));
const status = found(document.querySelector<HTMLElement>("#hasil-cari"));
const list = found(document.querySelector<HTMLElement>("[data-hasil]"));
const further = found(document.querySelector<HTMLElement>("[data-lanjut]"));

let timer = 0;
/** Goes up with each search; what an older one finds is not shown any more. */
let searchNumber = 0;

function found<T>(element: T | null): T {
  if (element === null) throw new Error("The search page has other markup than its script");
  return element;
}

function asked(): Question {
  return {
    query: field.value.trim(),
    section: section.value,
    year: year.value,
    isNewestFirst: order.value !== "",
  };
}

function show(question: Question): void {
  field.value = question.query;
  section.value = question.section;
  if (question.year !== "" && ![...year.options].some(({ value }) => value === question.year))
    year.add(new Option(question.year));
  year.value = question.year;
  order.value = question.isNewestFirst ? "terbaru" : "";
}

/** @param isNew whether the way back leads to what was asked before */
function keepInAddress(question: Question, isNew: boolean): void {
  const address = `${searchPath}${writeQuestion(question)}`;
  if (address === location.pathname + location.search) return;
  if (isNew) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

async function run(): Promise<void> {
  const question = asked();
  const number = ++searchNumber;
  if (question.query.length < shortestQuery) {
    list.replaceChildren();
    further.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    const answer = await engine.ask(question);
    if (number !== searchNumber) return;
    const entries = await entriesOf(answer, question, 0);
    if (number !== searchNumber) return;
    list.replaceChildren(...entries);
    status.textContent = describe(answer, question);
    offerMore(answer, question, entries.length);
  } catch {
    if (number !== searchNumber) return;
    list.replaceChildren();
    further.replaceChildren(makeButton("Coba lagi", () => void run()));
    status.textContent = "Pencarian belum dapat dimuat. Periksa sambungan, lalu coba lagi.";
  }
}

async function entriesOf(
  { hits }: Answer,
  { query }: Question,
  from: number,
): Promise<readonly HTMLLIElement[]> {
  const data = await Promise.all(hits.slice(from, from + shownAtOnce).map((hit) => hit.data()));
  return data.map((item) => toEntry(item, query));
}

function offerMore(answer: Answer, question: Question, shownCount: number): void {
  const number = searchNumber;
  const buttons: HTMLButtonElement[] = [];
  if (shownCount < answer.hits.length) {
    const more = makeButton("Tampilkan hasil berikutnya", () => {
      void entriesOf(answer, question, shownCount).then((entries) => {
        if (number !== searchNumber) return;
        list.append(...entries);
        entries[0]?.querySelector("a")?.focus();
        offerMore(answer, question, shownCount + entries.length);
      });
    });
    buttons.push(more);
  }
  if (answer.leftCount > 0) {
    const label = `Cari juga di ${write(answer.leftCount)} artikel yang lebih lama`;
    const older = makeButton(label, () => {
      engine.lookFurther();
      field.focus();
      void run();
    });
    buttons.push(older);
  }
  further.replaceChildren(...buttons);
}

function describe({ hits, searchedCount, since, leftCount }: Answer, { query }: Question): string {
  const count = hits.length === 0 ? "Tidak ada hasil" : `${write(hits.length)} hasil`;
  const day = new Date(`${since}T12:00`).toLocaleDateString("id", { dateStyle: "long" });
  const place = leftCount > 0 ? `, dicari dalam ${write(searchedCount)} artikel sejak ${day}` : "";
  return `${count} untuk “${query}”${place}.`;
}

function write(count: number): string {
  return count.toLocaleString("id");
}

function takeOver(): void {
  form.action = searchPath;
  found(form.querySelector("[name=as_sitesearch]")).remove();
  found(form.querySelector("button")).textContent = "Cari";
  found(form.querySelector<HTMLElement>("[data-pilihan]")).dataset["pilihan"] = "siap";
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      keepInAddress(asked(), false);
      void run();
    }, pauseMs);
  });
  const submit = () => {
    clearTimeout(timer);
    keepInAddress(asked(), true);
    void run();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  for (const choice of [section, year, order]) choice.addEventListener("change", submit);
  field.addEventListener("focus", () => void listYears(), { once: true });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.matches("input, select, textarea");
    if (event.key !== "/" || isTyping) moveByKeys(event, field, list);
    else {
      event.preventDefault();
      field.focus();
    }
  });
  addEventListener("popstate", () => {
    show(readQuestion(location.search));
    void run();
  });
}

/** The engine is loaded while the reader types. */
async function listYears(): Promise<void> {
  const years = await engine.years().catch(() => []);
  const missing = years.filter((name) => ![...year.options].some(({ value }) => value === name));
  year.append(...missing.map((name) => new Option(name)));
}

takeOver();
show(readQuestion(location.search));
if (field.value !== "") {
  void listYears();
  void run();
}
