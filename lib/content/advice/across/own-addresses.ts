import { acrossRules } from "@/lib/core/advice-rules";
import { issueAt } from "@/lib/core/issue";
import { pathOnSite } from "../../markdown/links";
import type { DeskRule } from "./desk";

/** Links to the site itself that are written in full. They work, and nobody can look at them in a preview. */
export const adviseOnOwnAddresses: DeskRule = ({ articles, origin }) =>
  articles.flatMap(({ record: { file, body } }) =>
    (body.webLinks ?? []).flatMap(({ url, ...spot }) => {
      const form = pathOnSite(url, origin);
      return form === undefined
        ? []
        : [issueAt({ file, ...spot }, acrossRules.ownAddress({ value: url, form }))];
    }),
  );
