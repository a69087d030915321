import type { ArticleSlug } from "@/lib/core/ids";
import type { Finding, Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import type { Base } from "./base";
import type { CrossReferences } from "./cross-references";
import type { Mention, Mentions } from "./mentions";

/** What files that are held back name that is not there; what is wrong with their aliases, `moves.ts` tells. */
export function judgeMentions(
  held: readonly Mentions[],
  base: Base,
  references: CrossReferences,
): readonly Issue[] {
  return held.flatMap((mentions) => {
    const issues: Issue[] = [];
    const { file, article, body } = mentions;
    const report = (spot: Spot | undefined, finding: Finding | undefined) => {
      if (finding) issues.push(issueAt({ file, line: 1, column: 1, ...spot }, finding));
    };
    const view = references.seenFromHeld(mentions, report);
    if (article) {
      const { section, authors, image, related, replies, slug } = article;
      if (section) report(spotOf(section), base.sectionFault(section.name));
      for (const author of authors) report(spotOf(author), base.authorFault(author.name));
      if (image) report(spotOf(image), base.pictureFault(image.name));
      const follow = (mention: Mention<ArticleSlug>, ifSelf: Finding) => {
        if (mention.name === slug) report(spotOf(mention), ifSelf);
        else view.article(mention.name, spotOf(mention));
      };
      for (const mention of related) follow(mention, referenceRules.self({}));
      for (const mention of replies) follow(mention, referenceRules.selfReply({}));
    }
    if (body) view.body(body);
    return issues;
  });
}

function spotOf({ name: _name, ...spot }: Mention<string>): Spot {
  return spot;
}
