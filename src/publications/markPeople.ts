import type { Person } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { remembered } from "../remembered.ts";
import { type Place, warning } from "./bibtex/entry.ts";
import { type FoldedName, foldName, matchName, surest } from "./names/matchName.ts";
import type { Name } from "./names/readName.ts";
import { readNames } from "./names/readNames.ts";

/** A person in a list of authors or editors, and where the name stands. */
export interface Mention extends Place {
  person: Person;
  name: Name;
  /** The field it stands in: `author`. */
  field: string;
  orcid?: string;
}

/** By which names the owner is known. */
export interface OwnerNames {
  name: string;
  otherNames: string[];
  nativeName?: string;
  orcid?: string;
}

/** A co-author of `people.yaml`. */
export interface KnownPerson {
  name: string;
  otherNames?: string[] | undefined;
  url?: string | undefined;
}

/** Which mention of a list is a known person; with a doubt where somebody else may be meant. */
interface Recognised {
  mention: Mention;
  /** Two of the list fit equally well; it has given names that the person is not known to have; its initials are another's too. */
  doubt?: "two" | "unsure" | "rival";
  other?: Mention | undefined;
}

/**
 * Marks the owner in lists of people, by whole names and never on a guess: where two readings are possible a warning asks,
 * once for each name. An ORCID, or an `author+an` that names the owner, settles it.
 */
export function markOwner(lists: Mention[][], owner: OwnerNames): Diagnostic[] {
  const findOwner = recogniser(lists)([owner.name, ...owner.otherNames, owner.nativeName ?? []].flat());
  const own = bareOrcid(owner.orcid);
  const asked = new Map<string, Diagnostic>();
  for (const list of lists) {
    if (list.some(({ person }) => person.isOwner)) continue;
    const byOrcid = own && list.find((mention) => bareOrcid(mention.orcid) === own);
    const found = byOrcid
      ? { mention: byOrcid }
      : findOwner(own ? list.filter((mention) => mention.orcid === undefined) : list);
    if (!found) continue;
    const { person } = found.mention;
    if (!found.doubt) person.isOwner = true;
    else if (!asked.has(person.name)) asked.set(person.name, ask(found));
  }
  return [...asked.values()];
}

function ask({ mention, doubt, other }: Recognised): Diagnostic {
  const warn = (message: string, remedy: string) => warning(mention, "ambiguous-owner", message, remedy);
  const shown = `\`${mention.person.name}\``;
  const mark = `mark the owner here: \`${mention.field}+an = {1=owner}\``;
  const list = `list ${shown} under \`otherNames\` in profile.yaml`;
  if (doubt === "unsure") return warn(`is ${shown} the owner of this site?`, `if so, ${list}, or ${mark}`);
  const others = `\`${other?.person.name}\``;
  if (doubt === "two") return warn(`both ${shown} and ${others} may be the owner of this site`, mark);
  return warn(
    `${shown} may be the owner of this site, or ${others}, who stands in this bibliography too`,
    `if it is always the owner, ${list}; else ${mark}`,
  );
}

/** `https://orcid.org/0000-0002-1825-0097` as `0000000218250097`. */
function bareOrcid(orcid: string | undefined): string | undefined {
  const digits = orcid?.replace(/^.*orcid\.org\//i, "").replaceAll(/[^\dXx]/g, "");
  return digits ? digits.toUpperCase() : undefined;
}

/** Gives co-authors their links, where it is sure who they are. The owner gets none. */
export function linkPeople(lists: Mention[][], people: KnownPerson[]): void {
  if (people.length === 0) return;
  const recognise = recogniser(lists);
  for (const { name, otherNames = [], url } of people) {
    if (!url) continue;
    const find = recognise([name, ...otherNames]);
    for (const list of lists) {
      const found = find(list);
      if (found && !found.doubt && !found.mention.person.isOwner) found.mention.person.url ??= url;
    }
  }
}

/**
 * Prepares to find people in `lists`, the authors and editors of a bibliography. Each different name is compared once.
 *
 * @returns for the names a person is known by, a function that finds the person in a list
 */
function recogniser(lists: Mention[][]): (names: string[]) => (list: Mention[]) => Recognised | undefined {
  const distinct = new Map<string, { mention: Mention; name: FoldedName }>();
  for (const mention of lists.flat()) {
    const identity = identify(mention.name);
    if (!distinct.has(identity)) distinct.set(identity, { mention, name: foldName(mention.name) });
  }
  return (names) => {
    const known = names.flatMap((name) => readNames(name).names.slice(0, 1).map(foldName));
    const matchOf = remembered((identity) => {
      const name = distinct.get(identity)?.name;
      return name && surest(known.map((other) => matchName(name, other)));
    });
    const rivalOf = remembered((identity) => {
      const name = distinct.get(identity)?.name;
      const rival = [...distinct].find(
        ([other, each]) => !matchOf(other) && name && matchName(name, each.name),
      );
      return rival?.[1].mention;
    });
    return (list) => {
      const matches = list.map(({ name }) => matchOf(identify(name)));
      const best = surest(matches);
      const [mention, twin] = list.filter((_, index) => best && matches[index] === best);
      if (!mention) return undefined;
      if (twin) return { mention, doubt: "two", other: twin };
      if (best === "unsure") return { mention, doubt: "unsure" };
      const other = best === "initials" ? rivalOf(identify(mention.name)) : undefined;
      return other ? { mention, doubt: "rival", other } : { mention };
    };
  };
}

function identify({ given, particle, family, suffix, literal, divided }: Name): string {
  return [given, particle, family, suffix, literal, divided].join("|");
}
