import { createColors } from "picocolors";

/** How parts of a report look; each gives a text back as it is where there are no colours. */
export type Paint = ReturnType<typeof createColors>;

export interface Terminal {
  readonly isTTY?: boolean;
}

/**
 * Colours for a terminal, and for nothing else: what is piped into a file or a log stays plain. `NO_COLOR` switches them
 * off (https://no-color.org), `FORCE_COLOR` on.
 */
export function paintFor(
  { isTTY = false }: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const isSet = (name: string) => (environment[name] ?? "") !== "";
  const isForced = isSet("FORCE_COLOR") && environment["FORCE_COLOR"] !== "0";
  const isAble = isTTY && environment["TERM"] !== "dumb";
  return createColors(!isSet("NO_COLOR") && (isForced || isAble));
}
