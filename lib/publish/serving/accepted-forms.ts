/** A form in which a file may stand in the site folder, as HTTP names it and as its name ends. */
export interface FileForm {
  readonly encoding: "br" | "gzip";
  readonly ending: ".br" | ".gz";
}

/** The smaller one first. */
const forms: readonly FileForm[] = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
];

/** Browsers send a handful of different ones; nobody is to fill the memory with others. */
const knownLimit = 200;
const known = new Map<string, readonly FileForm[]>();

/** The compressed forms that a reader takes, the best first. @param accepted the header, as it came */
export function acceptedForms(accepted: string | undefined): readonly FileForm[] {
  if (accepted === undefined) return [];
  const before = known.get(accepted);
  if (before) return before;
  const names = new Set(
    accepted
      .toLowerCase()
      .split(",")
      .map((part) => part.split(";").map((piece) => piece.trim()))
      .filter(([, quality = ""]) => !/^q=0(?:\.0*)?$/.test(quality))
      .map(([name]) => name),
  );
  const found = forms.filter(({ encoding }) => names.has(encoding));
  if (known.size < knownLimit) known.set(accepted, found);
  return found;
}
