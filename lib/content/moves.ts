import type { Finding, Issue, Place, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { moveRules } from "@/lib/core/move-rules";
import { readAddress, writeAddress } from "@/lib/site/addresses";
import { articlePath, pathsBeside, readSitePath } from "@/lib/site/paths";
import { Addresses } from "./addresses";
import type { Article } from "./article";
import type { Catalogue } from "./catalogue";
import type { Mentions } from "./mentions";
import type { Move, MoveEnd } from "./newsroom";
import type { RedirectTarget } from "./record";
import type { Records } from "./records";
import type { FileRename } from "./renames";
import { followRenames } from "./renames";

/** A catalogue of which it is not known yet which addresses lead on. */
export type Unmoved = Omit<Catalogue, "moves" | "nextDueMs">;

export interface MovesRequest {
  readonly catalogue: Unmoved;
  readonly records: Records;
  readonly renames: readonly FileRename[];
  /** Files that are held back; nobody is led on to them, and their aliases are judged all the same. */
  readonly held: readonly Mentions[];
}

export interface Moves {
  /** In the order of the old addresses, each of which is in it once. */
  readonly moves: readonly Move[];
  readonly issues: readonly Issue[];
}

/** Somebody's word that an old address leads on. */
interface Claim {
  readonly from: string;
  readonly to: RedirectTarget;
  /** Where an editor wrote it; what the history of the files says has no such place. */
  readonly place?: Place;
  /** Where the editor wrote what it leads to, if apart from it. */
  readonly targetPlace?: Place;
  /** Whether readers may know of it. */
  readonly isPublic: boolean;
  /** Whether only a last good version says so; what is wrong with that one is past. */
  readonly isPast?: boolean;
}

const redirectsFile = "redirects.yaml";

/**
 * Makes one table of all addresses that lead on, or that answer that they are gone: those of `redirects.yaml`, the
 * aliases of public articles, and what the history of the files tells. Each leads straight to where its way ends, so
 * that nobody is sent on twice, and no end is an old address itself. A page always keeps its own address.
 *
 * What leads nowhere, in a circle, or from an address that is in use is reported and left out. What leads to an article
 * that is not public yet waits for it, and is no fault.
 */
export function settleMoves({ catalogue, records, renames, held }: MovesRequest): Moves {
  const issues: Issue[] = [];
  const report = ({ place, isPast }: Claim, finding: Finding) => {
    if (place && isPast !== true) issues.push(issueAt(place, finding));
  };
  const addresses = new Addresses(catalogue, records);
  const shown = [...redirectClaims(records), ...aliasClaims(catalogue, records, held)];
  const written = [...shown, ...heldClaims(held, shown)];
  const claims = sortClaims(written, addresses, report);
  for (const [from, path] of followRenames(renames)) {
    // Of an article to come nobody may be kept waiting: what was there before leads on until then.
    if (claims.has(from) || addresses.holderOf(from)?.isPublic) continue;
    claims.set(from, { from, to: { kind: "path", path }, isPublic: true });
  }

  const moves = catalogue.withdrawn.map(({ slug }): Move => ({
    from: articlePath(slug),
    to: { kind: "withdrawn" },
  }));
  for (const claim of claims.values()) {
    const end = endOf(claim, claims, addresses);
    if (end.kind === "loop") report(claim, moveRules.loop({ value: claim.from }));
    else if (end.kind === "nowhere") {
      const { place, targetPlace = place } = claim;
      const finding = moveRules.nowhere({ value: claim.from, other: end.path });
      report({ ...claim, ...(targetPlace && { place: targetPlace }) }, finding);
    } else if (end.kind !== "not-yet") moves.push({ from: claim.from, to: end });
  }
  for (const move of moves.flatMap(movesBeside)) {
    const isFree = !claims.has(move.from) && !addresses.holderOf(move.from);
    if (isFree && addresses.holderOf(move.to.path)?.isPublic) moves.push(move);
  }
  return { moves: moves.sort(byAddress), issues };
}

/** What a page had beside it leads on with it: the copy of an article, which machines know, its history, and the feeds of a list. */
function movesBeside({ from, to }: Move): readonly (Move & { readonly to: { readonly path: string } })[] {
  if (to.kind !== "path" || readSitePath(from)?.kind !== readSitePath(to.path)?.kind) return [];
  const targets = pathsBeside(to.path);
  return pathsBeside(from).flatMap((old, index) => {
    const path = targets[index];
    return path === undefined ? [] : [{ from: old, to: { kind: "path", path } }];
  });
}

function byAddress(a: Move, b: Move): number {
  return a.from < b.from ? -1 : 1;
}

function redirectClaims({ redirects }: Records): readonly Claim[] {
  return redirects.map(({ from, fromSpot, to, toSpot }) => ({
    from,
    to,
    place: { ...fromSpot, file: redirectsFile },
    targetPlace: { ...toSpot, file: redirectsFile },
    isPublic: true,
  }));
}

/**
 * Those of public articles first: what is not public takes nothing away from what is.
 *
 * @param held of some of them a last good version is shown
 */
function aliasClaims(
  { aliased, withdrawn, unpublished }: Unmoved,
  { articles }: Records,
  held: readonly Mentions[],
): readonly Claim[] {
  const heldByFile = new Map(held.map((mentions) => [mentions.file, mentions]));
  const spotOf = ({ file, slug }: Article, from: string, index: number): Spot | undefined => {
    const mentions = heldByFile.get(file);
    if (!mentions) return articles.get(slug)?.spots[`aliases.${String(index)}`];
    return mentions.article?.aliases.find(({ name }) => name === from);
  };
  const claimsOf = (list: readonly Article[], isPublic: boolean) =>
    [...list]
      .filter(({ aliases }) => aliases.length > 0)
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .flatMap((article) =>
        article.aliases.map((from, index): Claim => {
          const spot = spotOf(article, from, index);
          const { file, slug } = article;
          return {
            from,
            to: { kind: "path", path: articlePath(slug) },
            place: { line: 1, column: 1, ...spot, file },
            isPublic,
            isPast: !spot && heldByFile.has(file),
          };
        }),
      );
  return [...claimsOf([...aliased, ...withdrawn], true), ...claimsOf(unpublished, false)];
}

/** What files at fault say besides what their last good versions do. */
function heldClaims(held: readonly Mentions[], shown: readonly Claim[]): readonly Claim[] {
  return held.flatMap(({ file, article }) => {
    if (!article?.slug) return [];
    const to = { kind: "path", path: articlePath(article.slug) } as const;
    return article.aliases.flatMap(({ name: from, ...spot }): readonly Claim[] => {
      const isShown = shown.some((claim) => claim.from === from && isSameTarget(claim.to, to));
      return isShown ? [] : [{ from, to, place: { ...spot, file }, isPublic: false }];
    });
  });
}

/** The claims of which readers may know, one for each address; what speaks against any claim is reported. */
function sortClaims(
  written: readonly Claim[],
  addresses: Addresses,
  report: (claim: Claim, finding: Finding) => void,
): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  /** By their letters in lower case: disks and servers that make no difference know no other. */
  const spellings = new Map<string, Claim>();
  for (const claim of written) {
    const from = readAddress(claim.from);
    if (from === undefined) {
      report(claim, moveRules.address({ value: claim.from }));
      continue;
    }
    const small = from.toLowerCase();
    const holder =
      addresses.holderOf(from) ?? (leadsTo(claim, small) ? undefined : addresses.holderOf(small));
    const other = claims.get(from) ?? spellings.get(small);
    const value = claim.from;
    if (holder) {
      const spelling = addresses.holderOf(from) ? {} : { spelling: small };
      report(claim, moveRules.taken({ value, other: holder.file ?? "sebuah halaman", ...spelling }));
    } else if (other && (other.from === from || !isSameTarget(other.to, claim.to))) {
      const spelling = other.from === from ? {} : { spelling: other.from };
      report(claim, moveRules.twice({ value, other: other.place?.file ?? "", ...spelling }));
    } else {
      claims.set(from, { ...claim, from });
      if (!other) spellings.set(small, { ...claim, from });
    }
  }
  for (const [from, { isPublic }] of claims) if (!isPublic) claims.delete(from);
  return claims;
}

function leadsTo({ to }: Claim, address: string): boolean {
  return to.kind === "path" && readAddress(to.path) === address;
}

function isSameTarget(a: RedirectTarget, b: RedirectTarget): boolean {
  if (a.kind === "path") return b.kind === "path" && readAddress(a.path) === readAddress(b.path);
  return a.kind === "url" ? b.kind === "url" && a.url === b.url : b.kind === "gone";
}

type NoEnd =
  | { readonly kind: "loop" }
  | { readonly kind: "not-yet" }
  | { readonly kind: "nowhere"; readonly path: string };

/** Where a reader who follows a claim ends up. */
function endOf(claim: Claim, claims: ReadonlyMap<string, Claim>, addresses: Addresses): MoveEnd | NoEnd {
  const passed = new Set<string>([claim.from]);
  let { to } = claim;
  while (to.kind === "path") {
    const path = readAddress(to.path);
    if (path === undefined) return { kind: "nowhere", path: to.path };
    const holder = addresses.holderOf(path);
    if (holder?.isPublic) return { kind: "path", path: writeAddress(path) };
    if (passed.has(path)) return { kind: "loop" };
    passed.add(path);
    const next = claims.get(path);
    if (next) ({ to } = next);
    else if (holder) return { kind: "not-yet" };
    // Files that are no content, such as a logo, are known to nobody here.
    else if (/\.[a-z0-9]+$/i.test(path)) return { kind: "path", path: writeAddress(path) };
    else return { kind: "nowhere", path: to.path };
  }
  return to;
}
