import type { TimeProps } from "./Time";

export const examples = {
  date: { instant: { iso: "2025-09-13T10:15:00+07:00", label: "13 Sep 2025" } },
} satisfies Record<string, TimeProps>;
