import type { ShownInstant } from "@/lib/core/indonesian";

export interface TimeProps {
  readonly instant: ShownInstant;
}

export function Time({ instant }: TimeProps) {
  return <time dateTime={instant.iso}>{instant.label}</time>;
}
