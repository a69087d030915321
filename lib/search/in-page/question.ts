/** What a reader looks for, as it stands in the address. */
export interface Question {
  readonly query: string;
  /** A section's id; empty for all. */
  readonly section: string;
  readonly year: string;
  readonly isNewestFirst: boolean;
}

/** @example readQuestion("?q=lelang&urut=terbaru"); //=> a search for "lelang", the newest first */
export function readQuestion(search: string): Question {
  const fields = new URLSearchParams(search);
  return {
    query: (fields.get("q") ?? "").trim(),
    section: fields.get("kanal") ?? "",
    year: fields.get("tahun") ?? "",
    isNewestFirst: fields.get("urut") === "terbaru",
  };
}

/** The inverse; empty for no question at all. */
export function writeQuestion({ query, section, year, isNewestFirst }: Question): string {
  const fields = new URLSearchParams({
    ...(query !== "" && { q: query }),
    ...(section !== "" && { kanal: section }),
    ...(year !== "" && { tahun: year }),
    ...(isNewestFirst && { urut: "terbaru" }),
  }).toString();
  return fields === "" ? "" : `?${fields}`;
}
