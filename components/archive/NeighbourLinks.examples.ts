import type { NeighbourLinksProps } from "./NeighbourLinks";

const earlier = { href: "/indeks/2025/08", label: "Agustus 2025" };
const later = { href: "/indeks/2025/10", label: "Oktober 2025" };

export const examples = {
  both: { earlier, later },
  "only earlier": { earlier },
  "only later": { later },
  neither: {},
} satisfies Record<string, NeighbourLinksProps>;
