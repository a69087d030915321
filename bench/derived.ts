import type { Figure } from "./figure";
import { valueOf } from "./figure";

/** Figures that follow from those of several measurements. */
export function derive(figures: readonly Figure[]): readonly Figure[] {
  return [...coldSharesOf(figures), ...ratiosOf(figures)];
}

/** What the render processes of a cold build did besides the steps of its pages, and what of all that was Next's. */
function coldSharesOf(figures: readonly Figure[]): readonly Figure[] {
  const [cold, warm, next] = ["cold.cpu.render", "share.total", "share.next"].map((id) => {
    const figure = figures.find((candidate) => candidate.id === id);
    return figure && valueOf(figure);
  });
  if (cold === undefined || warm === undefined || next === undefined || Number.isNaN(cold)) return [];
  const label = "cold render";
  return [
    {
      id: "share.cold.rest",
      label: `${label}, CPU per page: start, messages, collecting garbage`,
      unit: "ms",
      values: [cold - warm],
    },
    {
      id: "share.cold.next",
      label: `${label}: share of Next's renderer`,
      unit: "%",
      values: [(next / cold) * 100],
    },
  ];
}

/** What of Eleventy's is compared with what of ours. */
const pairs = [
  { theirs: "eleventy.cold", ours: "cold.seconds", label: "cold build" },
  { theirs: "eleventy.edit", ours: "build.middle", label: "build after a title edit" },
  {
    theirs: "eleventy.newest.lists",
    ours: "live.newest.lists",
    label: "save, newest title → page and lists",
  },
  {
    theirs: "eleventy.middle.lists",
    ours: "live.middle.lists",
    label: "save, mid-archive title → page and lists",
  },
];

/** How many times as long Eleventy takes, where both were measured. */
function ratiosOf(figures: readonly Figure[]): readonly Figure[] {
  return pairs.flatMap(({ theirs, ours, label }) => {
    const [their, our] = [theirs, ours].map((id) => figures.find((figure) => figure.id === id));
    if (!their || !our) return [];
    const values = [valueOf(their) / valueOf(our)];
    return [{ id: `ratio.${theirs}`, label: `Eleventy ÷ Warta: ${label}`, unit: "times", values }];
  });
}
